import { BOUNDS } from "./bounds.ts";
import { readXml } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { WorkbookPackage } from "./workbook-package.ts";

/** Formats that files name by number only, as a Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Days between the beginnings of the two date systems. */
export const DAYS_TO_1904 = 1462;

/** The number format of each style of a cell, by the style's position. */
export async function readNumberFormats({ archive, part }: WorkbookPackage): Promise<string[]> {
  const own = new Map<number, string>();
  const ids: number[] = [];
  const entry = part("styles");
  if (!entry) return [];
  // Only of these lists: conditional formats have formats of their own, under numbers that mean others here.
  let list = "";
  await readXml(archive, entry, {
    open(name, { numFmtId, formatCode }) {
      if (name === "cellXfs" || name === "numFmts") list = name;
      else if (name === "numFmt" && list === "numFmts") own.set(Number(numFmtId), formatCode ?? "General");
      else if (name === "xf" && list === "cellXfs") ids.push(Number(numFmtId ?? 0));
      if (Math.max(ids.length, own.size) > BOUNDS.styles)
        throw new WorkbookFault("TOO_LARGE", `单元格格式超过 ${BOUNDS.styles} 种`);
    },
    close(name) {
      if (name === list) list = "";
    },
  });
  return ids.map((id) => own.get(id) ?? BUILT_IN[id] ?? "General");
}

/** Whether numbers of that format show as a date or a time. */
export function isDateFormat(format: string): boolean {
  if (format === "General") return false;
  const codes = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "").replace(/General/giu, "");
  return /[ymdhs]/iu.test(codes);
}

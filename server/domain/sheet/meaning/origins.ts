import type { Head } from "../table/head.ts";
import type { Axes, AxisRow } from "./axes.ts";
import { asUnknown } from "./doubted-areas.ts";

const ORIGIN = /来源地|国别|国家[/／、和（(]?地区|投资方|来华/u;
const ABROAD =
  /^(?:日本|韩国|新加坡|美国|英国|德国|法国|荷兰|瑞士|意大利|俄罗斯|印度|泰国|越南|马来西亚|加拿大|澳大利亚|开曼群岛|(?:英属)?维尔京群岛|萨摩亚|百慕大|东盟|欧盟|japan|(?:south |republic of )?korea|singapore|(?:the )?(?:united states|us|uk|netherlands)|germany)/iu;
const FEWEST_COUNTRIES = 2;

/**
 * Rows of 香港 and 台湾省 among 日本 and 新加坡, in a table of foreign investment, say where it came from, and not where it
 * went: they become labels that are not understood.
 *
 * @param around the heads over the table
 * @param nameOf an area's short name by its code
 */
export function doubtOrigins(
  { rows, columns }: Axes,
  around: readonly Head[],
  nameOf: (code: string) => string | undefined,
): readonly AxisRow[] {
  const heads = [...columns.map(({ head }) => head), ...around];
  const isOfInvestment = heads.some(({ indicators }) => indicators?.value.some(({ name }) => name.includes("外商")));
  if (!isOfInvestment) return rows;
  const abroad = rows.filter(({ own }) => ABROAD.test(own.unknown?.value ?? ""));
  const isList = abroad.length >= FEWEST_COUNTRIES;
  return rows.map((row) => {
    const [code, ...others] = row.own.areas?.value ?? [];
    const name = code === undefined || others.length > 0 ? undefined : nameOf(code);
    const isOrigin = (isList && /^(?:香港|澳门|台湾)/u.test(name ?? "")) || saysOrigin(row.section);
    return name !== undefined && isOrigin ? asUnknown(row, name) : row;
  });
}

function saysOrigin(section: Head | undefined): boolean {
  return ORIGIN.test(section?.unknown?.value ?? "");
}

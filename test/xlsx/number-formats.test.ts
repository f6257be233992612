import { expect, it } from "vitest";

import { isDateFormat, readNumberFormats } from "../../server/xlsx/number-formats.ts";
import { openPackage } from "../../server/xlsx/workbook-package.ts";

import { oneSheet } from "../support/workbook-maker.ts";

it("gives each style of a cell its format, by number or by name", async () => {
  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<dxfs><dxf><numFmt numFmtId="176" formatCode="@"/></dxf></dxfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="57"/><xf numFmtId="43"/><xf numFmtId="999"/></cellXfs>';
  expect(await readNumberFormats(await openPackage(oneSheet("", { styles })))).toEqual([
    "General",
    "0.0_ ",
    'yyyy"年"m"月"',
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    "General",
  ]);
  expect(await readNumberFormats(await openPackage(oneSheet("")))).toEqual([]);
});

it.each([
  ["General", false],
  ["0.00_);[Red](0.00)", false],
  ['#,##0"亿元"', false],
  ['0"days"', false],
  ["yyyy/m/d", true],
  ['yyyy"年"m"月"', true],
  ["[$-804]yyyy年m月;@", true],
  ["[h]:mm", true],
  ["[Red]0\\m", false],
])("knows whether %s shows a date: %s", (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});

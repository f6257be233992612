import { expect, it } from "vitest";

import { withNotedNames } from "../../../../server/domain/sheet/context/noted-names.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

/** The codes of what the labels of a table's header and rows name, in its order. */
function codesOf(text: string): string[] {
  const { header, body } = withNotedNames(tableFrom(text), readLabel);
  return [...header, ...body].flatMap(({ cells }) =>
    cells.flatMap(({ label }) => label?.indicators.map(({ code }) => code) ?? []),
  );
}

it("takes an unknown label for what a note calls it", () => {
  expect(codesOf("地区 | 人数（人） | 收入\n西安市 | 1 | 2\n注：人数为职工人数，收入均指销售收入。")).toEqual([
    "STAFF",
    "SALES",
  ]);
  expect(codesOf("指标 | 2016年\n人数 | 1\n收入 | 2\n注：1.人数指职工人数 2.利润为税前利润")).toEqual(["STAFF"]);
});

it("leaves labels that say something, and notes that say more than a name", () => {
  expect(codesOf("地区 | 工业产值\n西安市 | 1\n注：工业产值为销售收入")).toEqual(["OUTPUT"]);
  expect(codesOf("地区 | 人数\n西安市 | 1\n注：人数为年均职工人数")).toEqual([]);
});

it("takes ± for growth where a note says so", () => {
  const measuresOf = (note: string) =>
    withNotedNames(tableFrom(`指标 | 2016年 | ±\n工业产值 | 1 | 2\n${note}`), readLabel).header.flatMap(({ cells }) =>
      cells.map(({ label }) => label?.measure),
    );
  expect(measuresOf("±为比上年增长百分比").at(-1)).toBe("growth");
  expect(measuresOf("±为增减百分点").at(-1)).toBeUndefined();
});

it("takes what a legend says", () => {
  expect(codesOf("地区 | 人数 | 收入\n西安市 | 1 | 2\n人数=职工人数；收入=销售收入")).toEqual(["STAFF", "SALES"]);
});

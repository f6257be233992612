import { expect, test } from "vitest";

import { sampleWorkbook } from "../../../preview/build/sample-workbook.ts";

const { sheetOrder = [], sheets = {} } = sampleWorkbook();
const [report, typed] = sheetOrder.map((id) => sheets[id]);

test("has the report of live formulas first, then the typed one", () => {
  expect([report?.name, typed?.name]).toEqual(["月报", "核对示例"]);
  expect(report?.cellData?.[3]?.[3]).toMatchObject({ f: "=PLAN.METRIC($A4,D$3,,$B4,$C4)" });
  expect(report?.cellData?.[3]?.[3]?.v).toBeUndefined();
});

test("shows numbers in the format of their unit, and marks what is wrong on purpose", () => {
  expect(typed?.cellData?.[4]?.[7]).toMatchObject({
    v: 23816.43,
    s: { n: { pattern: "#,##0.0" }, bg: { rgb: "#FFF2CC" } },
  });
  expect(typed?.cellData?.[4]?.[6]).not.toHaveProperty("s.bg");
});

test("says at the left of the sheet what it is for", () => {
  expect(typed?.cellData?.[1]?.[0]).toMatchObject({ v: "示例：可试核对与填数", s: { ht: 1 } });
});

import { expect, it } from "vitest";

import { recordedVintages } from "../../../server/domain/sheet/recorded-vintages.ts";

const cell = (sheet: string, row: number, dataVersion: string) => ({ sheet, row, column: 1, dataVersion });

it("takes what is kept of the cell, else of its sheet, else of the workbook", () => {
  const { versions, versionOf } = recordedVintages([
    cell("月报", 1, "2-aaaaaaaa"),
    cell("月报", 2, "9-bbbbbbbb"),
    cell("季报", 1, "10-cccccccc"),
  ]);
  expect(versions).toEqual(["10-cccccccc", "9-bbbbbbbb", "2-aaaaaaaa"]);
  expect(versionOf("月报", { row: 1, column: 1 })).toBe("2-aaaaaaaa");
  expect(versionOf("月报", { row: 7, column: 1 })).toBe("9-bbbbbbbb");
  expect(versionOf("附表", { row: 1, column: 1 })).toBe("10-cccccccc");
});

it("has nothing to say where nothing is kept", () => {
  const { versions, versionOf } = recordedVintages([cell("月报", 1, "")]);
  expect([versions, versionOf("月报", { row: 1, column: 1 })]).toEqual([[], ""]);
});

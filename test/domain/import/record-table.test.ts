import { expect, it } from "vitest";

import { importProblem } from "../../../server/domain/import/import-problem.ts";
import { readRecords } from "../../../server/domain/import/record-table.ts";

const COLUMNS = { code: "代码", name: "名称 指标名称", note: "备注" };

function rowsOf(...rows: readonly (readonly string[])[]) {
  return rows.map((cells, at) => ({ row: at + 1, cells }));
}

it("reads records below the header, in whatever order its columns are", () => {
  const table = readRecords(
    rowsOf(["目录"], ["指标名称", "序号", "代码"], ["工业投资", "1", " II "], ["", "", ""]),
    COLUMNS,
    ["code", "name"],
  );
  expect(table?.records.map((one) => [one.row, one.text("code"), one.text("name"), one.text("note")])).toEqual([
    [3, "II", "工业投资", ""],
  ]);
  expect(table?.ignored).toMatchObject([{ code: "COLUMN_IGNORED", column: "序号" }]);
});

it("places a problem in the column as it is headed", () => {
  const [record] = readRecords(rowsOf(["代码", "名称"], ["a", "b"]), COLUMNS, ["code"])?.records ?? [];
  const problem = importProblem("FIELD_INVALID", "a", "x");
  expect(record?.place("code", problem)).toMatchObject({ row: 2, column: "代码", code: "FIELD_INVALID" });
  expect(record?.place("note", problem)).toMatchObject({ column: "note" });
});

it("finds no table without the required columns", () => {
  expect(readRecords(rowsOf(["代码"], ["a"]), COLUMNS, ["code", "name"])).toBeUndefined();
});

it("takes a unit in brackets behind a heading for the unit, and other words for another heading", () => {
  const [record] =
    readRecords(rowsOf(["代码", "名称（亿元）", "备注(上年)"], ["a", "b", "c"]), COLUMNS, ["code"])?.records ?? [];
  expect([record?.text("name"), record?.unit("name"), record?.unit("code"), record?.text("note")]).toEqual([
    "b",
    "亿元",
    "",
    "",
  ]);
});

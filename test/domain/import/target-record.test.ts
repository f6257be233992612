import { describe, expect, it } from "vitest";

import { readRecords } from "../../../server/domain/import/record-table.ts";
import {
  readTargetRecord,
  TARGET_COLUMNS,
  TARGET_REQUIRED,
  type TargetRow,
} from "../../../server/domain/import/target-record.ts";
import { TINY_CATALOGUE } from "../../support/tiny-catalogue.ts";

const HEAD = ["指标", "年度", "目标值", "单位", "用词", "类型", "原文", "地区", "任务", "操作", "代码"];
const READING = { catalogue: TINY_CATALOGUE, homeArea: "610100", tasks: [{ code: "T2.1", title: "做大汽车产业" }] };

function read(...cells: string[]) {
  const rows = [HEAD, cells].map((one, at) => ({ row: at + 1, cells: one }));
  const [record] = readRecords(rows, TARGET_COLUMNS, TARGET_REQUIRED)?.records ?? [];
  if (!record) throw new Error("The table has no record.");
  return readTargetRecord(record, READING);
}

function targetOf(...cells: string[]): Partial<TargetRow> {
  const row = read(...cells);
  if (Array.isArray(row)) throw new Error(JSON.stringify(row));
  return row;
}

function problemsOf(...cells: string[]) {
  const row = read(...cells);
  return Array.isArray(row) ? row.map(({ code, column }) => `${column} ${code}`) : [];
}

describe("reading a target", () => {
  it("takes a bare amount for a level that is to be reached", () => {
    expect(targetOf("工业投资", "2017年", "1,200", "亿元")).toMatchObject({
      ...{ indicator: "INVESTMENT", year: 2017, kind: "level", operator: "=", amount: 1200, unit: "亿元" },
      ...{ operatorWords: "", task: "", isWithdrawn: false },
    });
  });

  it("takes a per cent of an amount for its growth", () => {
    expect(targetOf("工业投资", "2017", "8%")).toMatchObject({ kind: "growth", unit: "%", operatorWords: "增长" });
  });

  it("reads the words around the amount in its sentence", () => {
    const quote = "全年工业投资达到1300亿元以上";
    expect(targetOf("工业投资", "2017", "1300", "亿元", "", "", quote)).toMatchObject({
      ...{ operator: ">=", operatorWords: "达到…以上", quote },
    });
  });

  it("takes 净增 for an increment", () => {
    expect(targetOf("规模以上工业企业单位数", "2017", "50", "家", "净增")).toMatchObject({
      ...{ kind: "increment", operator: "=", unit: "家" },
    });
  });

  it("takes a sentence without an amount for one in words", () => {
    expect(targetOf("工业投资", "2017", "", "", "", "", "做大汽车产业")).toMatchObject({
      kind: "text",
      operator: "text",
    });
  });

  it("knows tasks by their title, and what is taken back", () => {
    expect(targetOf("工业投资", "2017", "1", "", "", "", "", "西安", "做大汽车产业", "撤下")).toMatchObject({
      ...{ task: "T2.1", isWithdrawn: true },
    });
  });
});

describe("refusing a target", () => {
  it.each([
    [["工业投姿", "2017", "1"], "指标 INDICATOR_UNKNOWN"],
    [["", "2017", "1"], "指标 INDICATOR_BLANK"],
    [["工业投资", "2017年6月", "1"], "年度 FIELD_INVALID"],
    [["工业投资", "明年", "1"], "年度 FIELD_INVALID"],
    [["工业投资", "2017", "很多"], "目标值 NUMBER_UNKNOWN"],
    [["工业投资", "2017", ""], "原文 FIELD_INVALID"],
    [["工业投资", "2017", "", "", "", "水平"], "目标值 VALUE_MISSING"],
    [["工业投资", "2017", "1", "户"], "单位 UNIT_MISMATCH"],
    [["工业投资", "2017", "1", "亿元", "", "增速"], "单位 UNIT_MISMATCH"],
    [["工业投资", "2017", "1", "亿元", "不超过"], "用词 TARGET_OPERATOR"],
    [["工业投资", "2017", "1", "", "", "别的"], "类型 FIELD_INVALID"],
    [["工业投资", "2017", "1", "", "", "", "", "东京"], "地区 TARGET_AREA"],
    [["工业投资", "2017", "1", "", "", "", "", "", "别的任务"], "任务 FIELD_INVALID"],
    [["工业投资", "2017", "1", "", "", "", "", "", "", "想想"], "操作 ACTION_UNKNOWN"],
    [["工业投资", "2017", "1", "", "", "", "", "", "", "", "a b"], "代码 FIELD_INVALID"],
  ])("%j: %s", (cells, problem) => {
    expect(problemsOf(...cells)).toEqual([problem]);
  });

  it("tells everything that is wrong at once, with the nearest names", () => {
    expect(problemsOf("工业投姿", "某年", "x").length).toBe(3);
    expect(read("工业投姿", "2017", "1")).toMatchObject([{ message: expect.stringContaining("工业投资") }]);
  });
});

import { beforeAll, describe, expect, it, vi } from "vitest";

import { toCell } from "../../../addin/cell/output.ts";
import { REFUSAL_CODES, refuse } from "../../../server/domain/refusal.ts";
import { CellError, FAKE_CUSTOM_FUNCTIONS } from "../fake-custom-functions.ts";

beforeAll(() => {
  vi.stubGlobal("CustomFunctions", FAKE_CUSTOM_FUNCTIONS);
});

describe("toCell", () => {
  it.each([0, -1.5, 1e15, "不低于", ""])("shows %j as it is", (answer) => {
    expect(toCell(answer)).toBe(answer);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("never shows %s", (answer) => {
    expect(toCell(answer)).toMatchObject({ code: "#N/A", message: expect.stringContaining("无法识别") });
  });

  it("cuts a text that no cell can hold", () => {
    const shown = toCell("文".repeat(40_000));
    expect(shown).toHaveLength(32_767);
    expect(String(shown).endsWith("文…")).toBe(true);
  });

  it.each(REFUSAL_CODES)("shows %s as an error with its sentence", (code) => {
    const refusal = refuse(code, { received: "甲", expected: "乙" });
    const shown = toCell(refusal);
    expect(shown).toBeInstanceOf(CellError);
    expect(shown).toMatchObject({ message: refusal.message });
  });

  it.each([
    ["NOT_PUBLISHED", "#N/A"],
    ["TARGET_ABSENT", "#N/A"],
    ["INDICATOR_UNKNOWN", "#N/A"],
    ["SERVER_UNREACHABLE", "#N/A"],
    ["PERIOD_UNKNOWN", "#VALUE!"],
    ["PERIOD_MISSING", "#VALUE!"],
    ["UNIT_MISMATCH", "#VALUE!"],
    ["ARGUMENT_NOT_SCALAR", "#VALUE!"],
    ["TEXT_TOO_LONG", "#VALUE!"],
  ] as const)("shows %s as %s", (code, error) => {
    expect(toCell(refuse(code))).toMatchObject({ code: error });
  });
});

describe("a number with details", () => {
  const answer = {
    value: 4624.7,
    decimals: 1,
    details: [
      ["单位", "亿元"],
      ["来源", "国家统计局"],
    ],
  } as const;

  it("stays a number and tells what it is", () => {
    expect(toCell(answer)).toEqual({
      type: "Double",
      basicType: "Double",
      basicValue: 4624.7,
      numberFormat: "#,##0.0",
      properties: {
        单位: { type: "String", basicType: "String", basicValue: "亿元" },
        来源: { type: "String", basicType: "String", basicValue: "国家统计局" },
      },
    });
  });

  it("leaves the format to the cell where decimals are not known", () => {
    expect(toCell({ ...answer, decimals: -1 })).not.toHaveProperty("numberFormat");
    expect(toCell({ ...answer, decimals: 0 })).toMatchObject({ numberFormat: "#,##0" });
  });

  it("is a plain number where there is nothing to tell", () => {
    expect(toCell({ ...answer, details: [] })).toBe(4624.7);
    expect(toCell({ ...answer, value: Number.NaN })).toBeInstanceOf(CellError);
  });
});

describe("a table", () => {
  it("spills with blanks as empty texts", () => {
    expect(
      toCell([
        ["期间", "数值"],
        ["2016年", 7],
        ["已截断", null],
      ]),
    ).toEqual([
      ["期间", "数值"],
      ["2016年", 7],
      ["已截断", ""],
    ]);
  });
});

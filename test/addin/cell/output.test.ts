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

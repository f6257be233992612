import { describe, expect, it } from "vitest";

import type { FrozenCell } from "../../../../server/domain/sheet/freeze/freeze-manifest.ts";
import { type FigureNow, verifyFreeze } from "../../../../server/domain/sheet/freeze/verify-freeze.ts";
import { createGrid, type GridParts } from "../../../../server/domain/sheet/grid.ts";

const CELL: FrozenCell = {
  sheet: "表",
  row: 0,
  column: 1,
  formula: "=PLAN.METRIC(A1,2015)",
  value: 10,
  isError: false,
  dataVersion: "7-abc",
};
const MANIFEST = { cells: [CELL], editedRows: [], isWhole: true };

/** The findings where the sheet holds those cells and the server gives that figure, or that answer. */
function findings(cells: GridParts["cells"], figure: number | FigureNow | undefined, manifest = MANIFEST) {
  const now = typeof figure === "number" ? { value: figure } : figure;
  return verifyFreeze(manifest, [createGrid({ sheet: "表", cells })], () => now);
}

describe("verifying", () => {
  it("finds nothing where all is as it was", () => {
    const same = [{ row: 0, column: 1, value: 10 }];
    expect(findings(same, 10)).toEqual({ frozen: 1, unchanged: 1, confirmed: 1, findings: [] });
    expect(findings(same, undefined)).toMatchObject({ unchanged: 1, confirmed: 0, findings: [] });
  });

  it.each([
    ["CHANGED", [{ row: 0, column: 1, value: 11 }], 11],
    ["CHANGED", [], null],
    ["UNFROZEN", [{ row: 0, column: 1, value: 10, formula: "=5+5" }], 10],
  ])("finds %s", (code, cells, now) => {
    const report = findings(cells, 10);
    expect(report).toMatchObject({
      unchanged: 0,
      findings: [{ code, sheet: "表", row: 0, column: 1, frozen: 10, now }],
    });
    expect(report.findings[0]?.text).toMatch(/^B1：/u);
  });

  it("finds what the server gives otherwise now", () => {
    expect(findings([{ row: 0, column: 1, value: 10 }], 12)).toMatchObject({
      unchanged: 1,
      confirmed: 0,
      findings: [{ code: "NEWER", frozen: 10, now: 12, text: "B1：定稿时 10（数据版本 7-abc），现在是 12" }],
    });
  });

  it("says which kind a value is now where it looks the same", () => {
    const text = [{ row: 0, column: 1, value: "10" }];
    expect(findings(text, 10).findings[0]?.text).toBe("B1：定稿时 10，现在是文字“10”");
    const words = { ...MANIFEST, cells: [{ ...CELL, value: "10" }] };
    const number = [{ row: 0, column: 1, value: 10 }];
    expect(findings(number, undefined, words).findings[0]?.text).toBe("B1：定稿时 10，现在是数字 10");
    expect(findings([], 10).findings[0]?.text).toBe("B1：定稿时 10，现在是空");
  });

  it("finds that the question changed where the same figures give another one", () => {
    const grids = [createGrid({ sheet: "表", cells: [{ row: 0, column: 1, value: 10 }] })];
    const codes = ["7-abc", "8-def", ""].map(
      (version) => verifyFreeze(MANIFEST, grids, () => ({ value: 12 }), version).findings[0]?.code,
    );
    expect(codes).toEqual(["QUESTION_CHANGED", "NEWER", "NEWER"]);
  });

  it("finds what the server refuses now, and says why", () => {
    const refused = { value: undefined, refusal: "没有名为“制造也”的对象。" };
    const same = [{ row: 0, column: 1, value: 10 }];
    expect(findings(same, refused)).toMatchObject({
      confirmed: 0,
      findings: [
        { code: "REFUSED", frozen: 10, now: null, text: expect.stringMatching(/^B1：定稿时 10.*：没有名为/u) },
      ],
    });
    const instead = { ...refused, value: "—" };
    expect(findings(same, instead).findings).toMatchObject([{ code: "REFUSED", now: "—" }]);
    const error = { ...MANIFEST, cells: [{ ...CELL, value: "#N/A", isError: true }] };
    const shown = [{ row: 0, column: 1, value: "#N/A", isError: true }];
    expect(findings(shown, refused, error), "it was an error then").toMatchObject({ confirmed: 1, findings: [] });
    expect(findings(shown, 10, error).findings).toMatchObject([{ code: "NEWER", frozen: "#N/A", now: 10 }]);
  });

  it("finds a sheet that is gone and a manifest that was edited", () => {
    const report = verifyFreeze({ cells: [CELL], editedRows: [4], isWhole: false }, [], () => undefined);
    expect(report.findings.map(({ code }) => code)).toEqual(["MANIFEST_EDITED", "MANIFEST_EDITED", "SHEET_MISSING"]);
  });
});

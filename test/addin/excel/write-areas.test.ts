import { afterEach, describe, expect, it, vi } from "vitest";

import { type AreaChange, writeAreas } from "../../../addin/excel/write-areas.ts";
import { type FakeSheets, stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const HISTORY = "=PLAN.HISTORY(1,2,3)";
const CHANGE: AreaChange = {
  sheet: "月报",
  range: { top: 0, left: 0, bottom: 1, right: 1 },
  before: [
    [HISTORY, null],
    [null, null],
  ],
  after: [
    ["0012", 5],
    ["#N/A", ""],
  ],
};

/** A workbook with a table that a formula fills. */
function spilled(): FakeSheets {
  const rows = [
    [HISTORY, 5, "旁"],
    ["#N/A", "", ""],
  ];
  return stubSheets({ 月报: { rows, spills: { "0,0": "A1:B2" }, results: { "0,0": "0012" } } });
}

describe("an area that one formula fills", () => {
  it("becomes constants as a whole, and nothing beside it is touched", async () => {
    const fake = spilled();
    fake.formats.set("月报!0,1", "0.0");
    const done: number[] = [];
    const result = await writeAreas([CHANGE], { onProgress: (cells) => done.push(cells) });
    expect(result).toEqual({ written: [CHANGE], skipped: [], problems: [], rest: [] });
    expect(fake.sheets.月报?.rows).toEqual([
      ["0012", 5, "旁"],
      ["#N/A", "", ""],
    ]);
    expect([fake.formats.get("月报!0,1"), done]).toEqual(["0.0", [4]]);
  });

  it("gets its formula back, and the cells that it fills are free for it", async () => {
    const fake = stubSheets({ 月报: { rows: [["0012", 5, "旁"], ["#N/A"]] } });
    await writeAreas([{ ...CHANGE, before: CHANGE.after, after: CHANGE.before }]);
    expect(fake.sheets.月报?.rows).toEqual([
      [HISTORY, "", "旁"],
      ["", ""],
    ]);
  });

  it("keeps its formats where the formula would change them", async () => {
    const fake = stubSheets({ 月报: { rows: [["0012", 5], ["#N/A"]] } });
    fake.formatOfFormulas = "yyyy";
    await writeAreas([{ ...CHANGE, before: CHANGE.after, after: CHANGE.before }]);
    expect(fake.formats.get("月报!0,0")).toBe("General");
  });

  it.each([
    ["another formula", "=1+1"],
    ["a constant", 7],
  ])("is left alone where %s stands in its corner", async (_, content) => {
    const fake = stubSheets({ 月报: { rows: [[content, 5], ["x"]] } });
    const { written, skipped } = await writeAreas([CHANGE]);
    expect([written, skipped.map(({ reason }) => reason)]).toEqual([[], ["预览之后已被改动，没有写入。请重新预览。"]]);
    expect(fake.sheets.月报?.rows[0]).toEqual([content, 5]);
  });

  it("is left with the reason on a protected sheet, and the next one is written", async () => {
    const fake = spilled();
    fake.sheets.附表 = { rows: [[HISTORY, 5], ["x"]], fault: "AccessDenied" };
    const { written, skipped } = await writeAreas([{ ...CHANGE, sheet: "附表" }, CHANGE]);
    expect([written, skipped.map(({ reason }) => reason)]).toEqual([[CHANGE], [expect.stringContaining("受保护")]]);
  });

  it("is known as written although Excel failed afterwards", async () => {
    const fake = spilled();
    fake.onSync = () => {
      if (fake.syncs === 1) fake.sheets.月报 = { rows: [["0012", 5], ["#N/A"]], fault: "GeneralException" };
    };
    const { written, skipped } = await writeAreas([CHANGE]);
    expect([written, skipped]).toEqual([[CHANGE], []]);
  });

  it("is not come to when it was stopped before", async () => {
    spilled();
    const stopper = new AbortController();
    const other = { ...CHANGE, sheet: "附表" };
    const { written, rest } = await writeAreas([CHANGE, other], {
      onProgress: () => stopper.abort(),
      signal: stopper.signal,
    });
    expect([written, rest]).toEqual([[CHANGE], [other]]);
  });
});

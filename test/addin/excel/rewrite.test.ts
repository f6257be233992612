import { afterEach, describe, expect, it, vi } from "vitest";

import { keepFrozen, readFrozen } from "../../../addin/excel/manifest-sheet.ts";
import { type Rewriting, rewrite, rewritingSize } from "../../../addin/excel/rewrite.ts";
import { type FrozenCell, MANIFEST_SHEET } from "../../../server/domain/sheet/freeze/freeze-manifest.ts";
import { type FakeSheets, stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The formula of a row. */
function formulaOf(row: number): string {
  return `=PLAN.METRIC(A${row + 1},B1)`;
}

/** Frozen cells of column A, row by row. */
function frozenCells(count: number): FrozenCell[] {
  return Array.from({ length: count }, (_, row) => {
    const cell = { sheet: "月报", row, column: 0, formula: formulaOf(row), value: row, isError: false };
    return { ...cell, dataVersion: "7-abc" };
  });
}

/** From the formulas of so many rows to their constants. */
function freezingOf(count: number): Rewriting {
  const frozen = frozenCells(count);
  const cells = frozen.map(({ formula, value, ...place }) => ({ ...place, before: formula, after: value }));
  return { cells, areas: [], frozen };
}

function bookOf(count: number): FakeSheets {
  return stubSheets({ 月报: { rows: Array.from({ length: count }, (_, row) => [formulaOf(row)]) } });
}

/** What is frozen, by row. */
async function frozenRows(): Promise<number[]> {
  return (await readFrozen())?.cells.map(({ row }) => row) ?? [];
}

describe("freezing", () => {
  it("writes the constants and what they were, and leads back to both", async () => {
    const fake = bookOf(2);
    const { written, back, rest, problems } = await rewrite(freezingOf(2));
    expect([written.length, rest, problems]).toEqual([2, null, []]);
    expect(fake.sheets.月报?.rows).toEqual([[0], [1]]);
    expect(await frozenRows()).toEqual([0, 1]);
    await rewrite(back ?? freezingOf(0));
    expect(fake.sheets.月报?.rows).toEqual([[formulaOf(0)], [formulaOf(1)]]);
    expect(Object.keys(fake.sheets)).toEqual(["月报"]);
  });

  it("keeps every formula in the manifest before the first of them goes", async () => {
    const fake = bookOf(2);
    fake.onSync = () => {
      const isLost = fake.sheets.月报?.rows.some(([content]) => typeof content === "number");
      if (isLost) expect(fake.sheets[MANIFEST_SHEET]?.rows).toHaveLength(4);
    };
    await rewrite(freezingOf(2));
  });

  it("adds to what was frozen before", async () => {
    bookOf(2);
    await keepFrozen([{ ...frozenCells(1)[0], row: 9 } as FrozenCell]);
    const { back } = await rewrite(freezingOf(2));
    expect(await frozenRows()).toEqual([9, 0, 1]);
    await rewrite(back ?? freezingOf(0));
    expect(await frozenRows()).toEqual([9]);
  });

  it("takes nothing of what was not written for frozen", async () => {
    const fake = bookOf(2);
    fake.sheets.月报?.rows.splice(0, 1, [7]);
    const { written, skipped } = await rewrite(freezingOf(2));
    expect([written.length, skipped.length, await frozenRows()]).toEqual([1, 1, [1]]);
  });

  it("that was stopped can be gone on with", async () => {
    bookOf(600);
    const stopper = new AbortController();
    const first = await rewrite(freezingOf(600), { onProgress: () => stopper.abort(), signal: stopper.signal });
    expect([first.isStopped, first.written.length]).toEqual([true, 250]);
    expect(await frozenRows()).toHaveLength(250);
    expect(first.rest && rewritingSize(first.rest)).toBe(350);
    await rewrite(first.rest ?? freezingOf(0));
    expect(await frozenRows()).toHaveLength(600);
  });
});

describe("a manifest", () => {
  it("that cannot be kept keeps everything from being written", async () => {
    const fake = bookOf(1);
    fake.addFault = "AccessDenied";
    const { written, problems, rest } = await rewrite(freezingOf(1));
    expect(rest).toEqual(freezingOf(1));
    expect([written, problems]).toEqual([[], [expect.stringContaining("没有改动任何单元格：定稿清单写不进工作簿")]]);
    expect(fake.sheets.月报?.rows).toEqual([[formulaOf(0)]]);
  });

  it("that nobody can read is never written over", async () => {
    const fake = bookOf(1);
    fake.sheets[MANIFEST_SHEET] = { rows: [["PLANCELL-FREEZE", "2"]] };
    expect((await rewrite(freezingOf(1))).problems[0]).toContain("读不懂的定稿清单");
    expect(fake.sheets[MANIFEST_SHEET]?.rows).toEqual([["PLANCELL-FREEZE", "2"]]);
  });

  it("that falls behind is told", async () => {
    const fake = bookOf(2);
    await keepFrozen(frozenCells(2));
    fake.sheets.月报 = { rows: [[0], [1]] };
    const manifest = fake.sheets[MANIFEST_SHEET];
    if (manifest) manifest.fault = "AccessDenied";
    const thawing = freezingOf(1).cells.map((change) => ({ ...change, before: change.after, after: change.before }));
    const { written, problems } = await rewrite({ cells: thawing, areas: [], frozen: [] });
    expect([written.length, problems]).toEqual([1, [expect.stringContaining("定稿清单没有跟上")]]);
  });

  it("is no sheet where only formulas are written", async () => {
    const fake = stubSheets({ 月报: { rows: [[""]] } });
    const change = { sheet: "月报", row: 0, column: 0, before: "", after: formulaOf(0) };
    await rewrite({ cells: [change], areas: [], frozen: [] });
    expect(fake.sheets).toEqual({ 月报: { rows: [[formulaOf(0)]] } });
  });

  it("forgets a frozen cell that becomes live", async () => {
    const fake = stubSheets({ 月报: { rows: [[0], [1]] } });
    await keepFrozen(frozenCells(2));
    const change = { sheet: "月报", row: 0, column: 0, before: 0, after: formulaOf(0) };
    await rewrite({ cells: [change], areas: [], frozen: [] });
    expect([await frozenRows(), fake.sheets.月报?.rows]).toEqual([[1], [[formulaOf(0)], [1]]]);
  });
});

it("takes areas and cells together", async () => {
  const area = {
    sheet: "月报",
    range: { top: 0, left: 1, bottom: 1, right: 1 },
    before: [[formulaOf(7)], [null]],
    after: [[5], [6]],
  };
  const fake = bookOf(2);
  fake.sheets.月报?.rows.forEach((row, at) => {
    row.push(at === 0 ? formulaOf(7) : "");
  });
  const progress: number[] = [];
  const rewriting = { ...freezingOf(2), areas: [area] };
  const { areas, back } = await rewrite(rewriting, { onProgress: (done) => progress.push(done) });
  expect([rewritingSize(rewriting), areas.written.length, progress]).toEqual([4, 1, [2, 4]]);
  expect(fake.sheets.月报?.rows).toEqual([
    [0, 5],
    [1, 6],
  ]);
  await rewrite(back ?? freezingOf(0));
  expect(fake.sheets.月报?.rows).toEqual([
    [formulaOf(0), formulaOf(7)],
    [formulaOf(1), ""],
  ]);
});

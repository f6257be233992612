import { afterAll, beforeAll, expect, it } from "vitest";

import { openSeededLibrary, type SeededLibrary } from "../../support/seeded-library.ts";
import { sourceOf, tableOf } from "../../support/table-of.ts";
import { tinyLibrary } from "../../support/tiny-book.ts";

let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

it("has a row for each target, with its outcome or the reason why there is none", async () => {
  const rows = await tableOf(library, "commitments");
  expect(rows).toHaveLength((await tableOf(library, "targets")).length);
  const silent = rows.filter(({ actual, reason }) => (actual === null) === (reason === null));
  expect(silent).toEqual([]);
});

it("tells how far a target is as the formulas do", async () => {
  const tiny = await tinyLibrary();
  const [row] = await tableOf(tiny, "commitments", "indicator=规模以上工业增加值&period=2016年1-6月");
  expect(row).toMatchObject({
    ...{ code: "G1", target: 7, unit: "%", period: "2016年1-6月", periodEnd: "2016-06-30", pace: "time" },
    ...{ actual: 6.9, isActualDerived: false, rate: null, isAchieved: false, reason: null },
  });
  expect(row?.points).toBeCloseTo(-0.1);
  expect(row?.sentence).toContain("6.9%");
  const [latest] = await tableOf(tiny, "commitments", "indicator=规模以上工业增加值");
  expect(latest?.period).toBe("2016年1-6月");
  const words = await tableOf(tiny, "commitments", "indicator=工业投资");
  expect(words[0]).toMatchObject({ kind: "text", target: null, actual: null });
  expect(words[0]?.reason).toContain("文字表述");
});

it("refuses periods and paces that are none, in words", async () => {
  expect(await sourceOf(library, "commitments", "period=哪天")).toContain("参数 period 读不懂期间");
  expect(await sourceOf(library, "commitments", "pace=慢")).toContain("没有名为“慢”的进度口径");
  expect(await sourceOf(library, "commitments", "year=明年")).toContain("需要四位数字的年度");
});

import { expect, it } from "vitest";

import { importTargets } from "../../server/store/import-targets.ts";
import { loadTargets } from "../../server/store/load-targets.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

it("gives the plan's targets as they were filled in, with their words", async () => {
  const { database } = await tinyLibrary();
  expect(loadTargets(database, 4)).toEqual(
    TINY_CONTENT.plan.targets.map((one) => ({ ...one, quote: one.anchor.quote, source: "", vintage: 0 })),
  );
});

it("gives those of each time, in the order of the plan", async () => {
  const library = await tinyLibrary();
  const text = (growth: number) =>
    `指标,年度,目标值,单位,原文\n工业投资,2017年,1300,亿元,\n规模以上工业增加值,2016年,${growth},%,增长${growth}%`;
  await importTargets(library, figureImportOf(text(6.5)));
  await importTargets(library, figureImportOf(text(6)));
  const amounts = (vintage: number) => loadTargets(library.database, vintage).map(({ code, amount }) => [code, amount]);
  expect(amounts(4)).toEqual([
    ["G1", 7],
    ["G2", 40],
    ["G3", null],
  ]);
  expect(amounts(5)).toEqual([
    ["G1", 6.5],
    ["G2", 40],
    ["G3", null],
    ["2017.INVESTMENT", 1300],
  ]);
  expect(amounts(6)[0]).toEqual(["G1", 6]);
});

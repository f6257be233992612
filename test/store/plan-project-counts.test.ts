import { expect, it } from "vitest";
import { planProjectCounts } from "../../server/store/plan-project-counts.ts";
import { openSeededLibrary } from "../support/seeded-library.ts";

it("says of the shipped data honestly how few projects stand behind the plan's counts", async () => {
  const library = await openSeededLibrary();
  const counts = planProjectCounts(library.book.current());
  await library.close();
  expect(
    counts.map(({ wanted, known, recorded, fulfilled, wantedInvestment }) => [
      ...[wanted, known, recorded, fulfilled, wantedInvestment],
    ]),
  ).toEqual([
    [140, 0, 0, 0, null],
    [30, 0, 0, 0, null],
    [12, 3, 0, 3, 9_273_000],
  ]);
  expect(counts.map(({ sentence }) => sentence)).toEqual([
    "目标 140 个，已知 0 个项目（有档案 0 个）。",
    "目标 30 个，已知 0 个项目（有档案 0 个）。",
    "目标 12 个，已知 3 个项目（有档案 0 个），其中有名称 3 个；文件写明总投资 927.3 亿元，档案里没有一个项目的总投资。",
  ]);
});

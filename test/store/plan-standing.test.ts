import { expect, it } from "vitest";

import { planStanding } from "../../server/store/plan-standing.ts";
import { toMonth } from "../support/progress.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const commitments = planStanding((await tinyLibrary(PROGRESS_CONTENT)).book.current());

function of(indicator: string) {
  const found = commitments.find((one) => one.indicator.code === indicator);
  if (!found) throw new Error(`no commitment of ${indicator}`);
  return found;
}

it("looks at each commitment at the last month that has a figure", () => {
  const { standing } = of("PROJECTS");
  expect(standing?.facts).toMatchObject({ period: toMonth(10), actual: 629 });
  expect(standing?.completion.rate).toBeCloseTo(97.16, 2);
  expect(standing?.sentence).toContain("占年度计划的97.2%");
  expect(of("FUND").standing?.facts.period).toEqual(toMonth(6));
});

it("holds growth against the growth that is published", () => {
  expect(of("VALUE_ADDED").standing?.facts).toMatchObject({ actual: 6.9, period: toMonth(6) });
});

it("has all numeric commitments of the plan, in its order", () => {
  expect(commitments.map(({ target }) => target.code)).toEqual([
    ...new Set(PROGRESS_CONTENT.plan.targets.filter(({ amount }) => amount !== null).map(({ code }) => code)),
  ]);
});

it("without a figure of the year tells the last one of another", async () => {
  const releases = PROGRESS_CONTENT.releases.map((release) => ({
    ...release,
    observations: release.observations.filter(({ period }) => period < 201600),
  }));
  const { book } = await tinyLibrary({ ...PROGRESS_CONTENT, releases });
  const found = planStanding(book.current()).find(({ indicator }) => indicator.code === "PROJECTS");
  expect(found?.standing).toBeUndefined();
  expect(found?.latest).toMatchObject({ indicator: { code: "PROJECTS" }, value: 500 });
});

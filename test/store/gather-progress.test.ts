import { expect, it } from "vitest";

import { gatherProgress, gatherTargetProgress } from "../../server/store/gather-progress.ts";
import { toMonth } from "../support/progress.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";
import { observationOf, releaseOf } from "../support/tiny-content.ts";

const snapshot = (await tinyLibrary(PROGRESS_CONTENT)).book.current();

function gather(indicator: string, period: string) {
  return gatherProgress(snapshot, { indicator, period, pace: { method: "time" } });
}

it("gathers an amount with last year's", () => {
  expect(gather("项目投资", "2016年1-10月")).toMatchObject({
    target: { code: "G4" },
    indicator: { code: "PROJECTS" },
    period: toMonth(10),
    actual: 629,
    isDerived: false,
    planned: undefined,
    lastYear: { toDate: 400, whole: 500 },
  });
});

it("gathers growth with the amounts that grew", () => {
  expect(gather("VALUE_ADDED_GROWTH", "2016年1-6月")).toMatchObject({
    indicator: { code: "VALUE_ADDED" },
    actual: 6.9,
    lastYear: { toDate: 460, whole: 1000 },
  });
});

it("takes the latest figure of what the target is measured by", () => {
  expect(gather("VALUE_ADDED", "最新")).toMatchObject({ period: toMonth(6), actual: 6.9 });
  expect(gather("PROJECTS", "最新")).toMatchObject({ period: toMonth(10) });
});

it("looks from January on where the latest figure is one of a month alone", async () => {
  const month = observationOf({ area: "610100", basis: "month", period: 201607, value: 7.5 });
  const july = releaseOf("JULY", { publishedOn: "2016-12-01", observations: [month] });
  const content = { ...PROGRESS_CONTENT, releases: [...PROGRESS_CONTENT.releases, july] };
  const { book } = await tinyLibrary(content);
  const question = { indicator: "VALUE_ADDED", period: "最新", pace: { method: "time" } } as const;
  expect(gatherProgress(book.current(), question)).toMatchObject({
    period: toMonth(7),
    actual: { code: "NOT_PUBLISHED", near: ["2016年7月"] },
  });
});

it("says which figure an increment lacks", () => {
  expect(gather("ENTERPRISES", "2016年7月")).toMatchObject({
    actual: { code: "NOT_PUBLISHED", message: expect.stringContaining("2016年7月") },
    isDerived: false,
  });
});

it("refuses a year without a target before it looks for figures", () => {
  expect(gather("PROJECTS", "2015年")).toMatchObject({ code: "TARGET_ABSENT" });
  expect(gather("INVESTMENT", "最新")).toMatchObject({ code: "NOT_PUBLISHED" });
});

it("gathers what one target is worked out from, whatever its name", () => {
  const [growth, , words] = snapshot.plan.targets;
  if (!growth || !words) throw new Error("The tiny plan has lost its targets.");
  expect(gatherTargetProgress(snapshot, growth, toMonth(6), { method: "time" })).toEqual(
    gather("VALUE_ADDED", "2016年1-6月"),
  );
  expect(gatherTargetProgress(snapshot, words, toMonth(6), { method: "time" })).toMatchObject({
    code: "TARGET_WITHOUT_AMOUNT",
  });
});

import { expect, it } from "vitest";

import { completionOf } from "../../server/domain/completion.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import { shownCompletion } from "../../server/graphql/shown-completion.ts";
import { gatherProgress } from "../../server/store/gather-progress.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary(PROGRESS_CONTENT)).book.current();

function shown(indicator: string, period: string) {
  const facts = gatherProgress(snapshot, { indicator, period, pace: { method: "time" } });
  const completion = isRefusal(facts) ? facts : completionOf(facts);
  if (isRefusal(facts) || isRefusal(completion)) throw new Error("There is no completion.");
  return shownCompletion(snapshot, facts, completion);
}

it("gives what is refused as null, with its reason in the list", () => {
  const found = shown("项目投资", "2016年1-10月");
  expect(found).toMatchObject({ actual: 629, gap: 18.4, points: null, planRate: null, period: "2016年1-10月" });
  expect(found.unavailable.map(({ field }) => field)).toEqual(["points", "planRate"]);
});

it("tells what the pace expects where nothing is published", () => {
  const found = shown("项目投资", "2016年1-3月");
  expect(found).toMatchObject({ actual: null, expectedRate: 25, sentence: null });
  expect(found.unavailable.map(({ field }) => field)).toContain("actual");
});

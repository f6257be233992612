import { expect, it } from "vitest";

import { loadPhasedPlans } from "../../server/store/load-phased-plans.ts";
import { loadSnapshot, snapshotAsOf } from "../../server/store/snapshot.ts";
import { writePhasedPlan } from "../../server/store/write-phased-plan.ts";
import { STEWARD } from "../support/actors.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const { database } = await tinyLibrary(PROGRESS_CONTENT);
for (const target of PROGRESS_CONTENT.plan.targets.slice(0, 2)) {
  const amounts = [12, 6].map((month) => ({ month, amount: 0.1 * month }));
  await writePhasedPlan(database, { target, title: "分月计划", note: "", amounts }, STEWARD);
}
const BOTH = [
  { month: 6, amount: 0.1 * 6 },
  { month: 12, amount: 0.1 * 12 },
];

it("has the months of each target in order, to the last bit", () => {
  const plans = loadPhasedPlans(database, 7);
  expect([plans("G1"), plans("G2"), plans("G3")]).toEqual([BOTH, BOTH, []]);
});

it("has the plans of its time in a snapshot", async () => {
  const current = await loadSnapshot(database);
  const past = await snapshotAsOf(database, current, 6);
  expect([current.phasedPlan("G2"), past.phasedPlan("G1"), past.phasedPlan("G2")]).toEqual([BOTH, BOTH, []]);
});

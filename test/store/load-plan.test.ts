import { expect, it } from "vitest";

import { fill } from "../../server/store/fill.ts";
import { loadAliases } from "../../server/store/load-catalogue.ts";
import { loadPlan } from "../../server/store/load-plan.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

async function reloaded() {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  return loadPlan(database.prisma, await loadAliases(database.prisma));
}

it("gives back the plan that was filled in, but for its targets", async () => {
  const { targets: _, ...others } = TINY_CONTENT.plan;
  expect(await reloaded()).toEqual(others);
});

it("keeps every anchor's words at their place", async () => {
  const { document, nonTargets, tasks, clusters, projects, policies } = await reloaded();
  for (const { anchor } of [...nonTargets, ...tasks, ...clusters, ...projects, ...policies]) {
    expect(document.text.slice(anchor.start, anchor.end)).toBe(anchor.quote);
  }
});

it("fails where there is no plan", async () => {
  await expect(loadPlan(temporaryDatabase().prisma, () => [])).rejects.toMatchObject({ code: "EMPTY" });
});

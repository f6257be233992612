import { expect, it } from "vitest";

import { writeCatalogue } from "../../server/store/fill-catalogue.ts";
import { writePlan } from "../../server/store/fill-plan.ts";
import { loadAliases } from "../../server/store/load-catalogue.ts";
import { loadPlan } from "../../server/store/load-plan.ts";
import { loadTargets } from "../../server/store/load-targets.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const { plan } = TINY_CONTENT;

async function databaseWithCatalogue() {
  const { prisma } = temporaryDatabase();
  await writeCatalogue(prisma, TINY_CONTENT);
  return prisma;
}

it("writes the plan whole, and the same when repeated", async () => {
  const database = temporaryDatabase();
  await writeCatalogue(database.prisma, TINY_CONTENT);
  for (let time = 0; time < 2; time++) {
    await writePlan(database.prisma, plan);
    const targets = loadTargets(database, 0);
    const written = { ...(await loadPlan(database.prisma, await loadAliases(database.prisma))), targets };
    expect(written).toMatchObject({ ...plan });
  }
});

it("shares one anchor between things of one place", async () => {
  const prisma = await databaseWithCatalogue();
  await writePlan(prisma, plan);
  const places = [
    plan.tasks,
    plan.targets,
    plan.nonTargets,
    plan.clusters,
    plan.projects,
    plan.programmes,
    plan.enterprises,
  ]
    .flatMap((list) => list.map(({ anchor }) => `${anchor.start}-${anchor.end}`))
    .concat(plan.policies.map(({ anchor }) => `${anchor.start}-${anchor.end}`));
  expect(await prisma.anchor.count()).toBe(new Set(places).size);
  expect(new Set(places).size).toBeLessThan(places.length);
});

it("takes changed words under the same codes", async () => {
  const prisma = await databaseWithCatalogue();
  await writePlan(prisma, plan);
  const tasks = plan.tasks.map((one) => ({ ...one, title: `${one.title}（改）` }));
  await writePlan(prisma, { ...plan, tasks });
  expect((await loadPlan(prisma, await loadAliases(prisma))).tasks).toEqual(tasks);
});

it("names a code that the plan refers to and nobody has", async () => {
  const prisma = await databaseWithCatalogue();
  const targets = plan.targets.map((one) => ({ ...one, indicator: "NOBODY" }));
  await expect(writePlan(prisma, { ...plan, targets })).rejects.toThrow(/NOBODY/u);
});

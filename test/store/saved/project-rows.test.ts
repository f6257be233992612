import { afterAll, beforeAll, expect, it } from "vitest";

import { openSeededLibrary, type SeededLibrary } from "../../support/seeded-library.ts";
import { sourceOf, tableOf } from "../../support/table-of.ts";

let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

it("says which cluster somebody put a project into, and that it was judged", async () => {
  const rows = await tableOf(library, "projects", "cluster=航空航天");
  expect(rows.map(({ name }) => name)).toContain("新舟700");
  expect(rows[0]).toMatchObject({ clusterStanding: "CLASSIFIED", isInPlan: true, stage: null, totalInvestment: null });
});

it("chooses by stage and by what has come since", async () => {
  expect(await tableOf(library, "projects", "stage=在建")).toEqual([]);
  expect(await tableOf(library, "projects", "updatedAfter=2014-01-01")).toEqual([]);
  expect(await sourceOf(library, "projects", "stage=梦想")).toContain("可用的有：谋划、前期、开工、在建、竣工、投产");
  expect(await sourceOf(library, "projects", "cluster=云")).toContain("没有这个名称");
});

import { afterAll, beforeAll, expect, it } from "vitest";

import { openSeededLibrary, type SeededLibrary } from "../../support/seeded-library.ts";
import { sourceOf, tableOf } from "../../support/table-of.ts";

let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

it("has the seven clusters with their tiers", async () => {
  const rows = await tableOf(library, "clusters");
  expect(rows).toHaveLength(7);
  expect(rows[0]).toMatchObject({ code: "AUTOMOBILE", tierName: "千亿级", threshold: 1000, unit: "亿元" });
  const large = await tableOf(library, "clusters", "tier=千亿");
  expect(large.map(({ threshold }) => threshold)).toEqual(large.map(() => 1000));
  expect(large.length).toBeLessThan(7);
  expect(await sourceOf(library, "clusters", "tier=百亿")).toContain("可用的有：QIANYI、WUBAIYI");
});

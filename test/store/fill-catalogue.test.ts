import { expect, it } from "vitest";

import { idOf, writeCatalogue } from "../../server/store/fill-catalogue.ts";
import { loadAliases, loadCatalogue } from "../../server/store/load-catalogue.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const { indicators, areas, industries } = TINY_CONTENT;

it("writes indicators, areas and industries with their ties", async () => {
  const { prisma } = temporaryDatabase();
  await writeCatalogue(prisma, TINY_CONTENT);
  const stored = await loadCatalogue(prisma, await loadAliases(prisma));
  expect(stored).toEqual({ indicators, areas, industries });
});

it("keeps ids and takes new texts when written again", async () => {
  const { prisma } = temporaryDatabase();
  await writeCatalogue(prisma, TINY_CONTENT);
  const before = await prisma.indicator.findMany({ select: { id: true, code: true } });
  const renamed = [...indicators].reverse().map((one) => ({ ...one, name: `${one.name}改`, aliases: ["新名"] }));
  await writeCatalogue(prisma, { ...TINY_CONTENT, indicators: renamed });
  expect(await prisma.indicator.findMany({ select: { id: true, code: true } })).toEqual(before);
  const stored = await loadCatalogue(prisma, await loadAliases(prisma));
  expect(stored.indicators.map(({ name, aliases }) => [name, aliases])).toEqual(
    indicators.map((one) => [`${one.name}改`, ["新名"]]),
  );
});

it("names a code that content does not hold", () => {
  expect(idOf(new Map([["A", 1]]), "A")).toBe(1);
  expect(() => idOf(new Map(), "B")).toThrow(/B/u);
});

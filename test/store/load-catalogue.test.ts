import { expect, it } from "vitest";

import { fill } from "../../server/store/fill.ts";
import { loadAliases, loadCatalogue, oneOf } from "../../server/store/load-catalogue.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

it("gives back the catalogue that was filled in", async () => {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  const stored = await loadCatalogue(database.prisma, await loadAliases(database.prisma));
  const { indicators, areas, industries } = TINY_CONTENT;
  expect(stored).toEqual({ indicators, areas, industries });
});

it("gives other names by kind and code", async () => {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  const aliases = await loadAliases(database.prisma);
  expect(aliases("area", "100000")).toEqual(["全国"]);
  expect(aliases("industry", "100000")).toEqual([]);
  expect(aliases("project", "TRIAL")).toEqual(["试验工程"]);
});

it("refuses a stored word that the domain does not know", async () => {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  const { prisma } = database;
  await prisma.indicator.updateMany({ data: { kind: "guess" } });
  await expect(loadCatalogue(prisma, () => [])).rejects.toThrow(/guess/u);
  expect(oneOf(["a", "b"], "b")).toBe("b");
});

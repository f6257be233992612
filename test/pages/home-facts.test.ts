import { afterAll, beforeAll, expect, it } from "vitest";

import { homeFacts } from "../../server/pages/home-facts.ts";
import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";

let library: SeededLibrary;

beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

it("has the plan's twenty numeric commitments under what they stand under, and the others as words", () => {
  const { groups, words } = homeFacts(library.book.current());
  expect(groups.flatMap(({ commitments }) => commitments)).toHaveLength(20);
  expect(groups[0]?.title).toBe("全年主要预期目标");
  expect(groups[0]?.commitments.map(({ indicator }) => indicator.name)).toContain("工业投资");
  expect(words.length).toBeGreaterThan(0);
});

it("has seven clusters and the newest releases first", () => {
  const { clusters, releases, dataVersion } = homeFacts(library.book.current());
  expect(clusters).toHaveLength(7);
  expect(releases.map(({ id }) => id)).toEqual([...releases.map(({ id }) => id)].sort((a, b) => b - a));
  expect(dataVersion).toBe(library.book.current().dataVersion);
});

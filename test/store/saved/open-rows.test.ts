import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { SAVED_QUERIES } from "../../../server/domain/saved/saved-queries.ts";
import { revertRelease } from "../../../server/store/revert-release.ts";
import { openRows } from "../../../server/store/saved/open-rows.ts";
import { STEWARD } from "../../support/actors.ts";
import { importCases } from "../../support/ledger.ts";
import { openSeededLibrary, type SeededLibrary } from "../../support/seeded-library.ts";
import { rowsOf, sourceOf, tableOf } from "../../support/table-of.ts";
import { tinyLibrary } from "../../support/tiny-book.ts";

let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

const COUNTS = { figures: 1227, targets: 25, clusters: 7, "ledger-counts": 1, releases: 23 };

describe("the rows of every saved query", () => {
  it.each(SAVED_QUERIES)("$name fit its columns", async ({ name, columns }) => {
    const rows = await tableOf(library, name);
    const wrong = rows.flatMap((row) =>
      columns.flatMap(({ name: head, type }) =>
        fits(row[head], type) ? [] : [`${head}: ${JSON.stringify(row[head])}`],
      ),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it.each(SAVED_QUERIES)("$name are told apart by their key", async ({ name, key }) => {
    const rows = await tableOf(library, name);
    expect(new Set(rows.map((row) => JSON.stringify(key.map((head) => row[head])))).size).toBe(rows.length);
  });

  it.each(SAVED_QUERIES)("$name come in the same pieces as at once", async ({ name }) => {
    const source = await sourceOf(library, name);
    if (typeof source === "string") throw new Error(source);
    const total = source.total();
    const pieces: unknown[] = [];
    for (
      let from = 0;
      from < total;
      from = source.placeAfter(source.cursorAt(Math.min(from + 99, total - 1))) ?? total
    ) {
      pieces.push(...rowsOf(name, source, from, Math.min(from + 100, total)));
    }
    expect(pieces).toEqual(rowsOf(name, source));
    expect(pieces).toHaveLength(total);
  });

  it.each(SAVED_QUERIES)("$name take the examples of their parameters", async ({ name, parameters }) => {
    for (const { name: parameter, example } of parameters) {
      const source = await sourceOf(library, name, String(new URLSearchParams({ [parameter]: example })));
      expect(source, `${parameter}=${example}`).not.toBeTypeOf("string");
    }
  });

  it.each(Object.entries(COUNTS))("%s are as many as the book has", async (name, count) => {
    expect(await tableOf(library, name)).toHaveLength(count);
  });

  it("are those of the state of the book that is asked for", async () => {
    const releases = await tableOf(library, "figures", "asOf=2015-01-01");
    expect(releases.length).toBeGreaterThan(0);
    expect(releases.filter(({ updatedOn }) => String(updatedOn) > "2015-01-01")).toEqual([]);
    expect(await sourceOf(library, "figures", "asOf=gestern")).toContain("参数 asOf 读不懂版本");
  });

  it("are of the ledger as it was then, with what was withdrawn since", async () => {
    const own = await tinyLibrary();
    await importCases(own, "编号,企业,问题\nA-1,甲公司,缺工\nA-2,乙公司,缺地");
    const { dataVersion } = own.book.current();
    await revertRelease(own, "IMPORT.5", STEWARD);
    expect(await tableOf(own, "ledger-cases")).toEqual([]);
    for (const asOf of ["IMPORT.5", dataVersion]) {
      expect((await tableOf(own, "ledger-cases", `asOf=${asOf}`)).map(({ code }) => code)).toEqual(["A-1", "A-2"]);
      expect((await tableOf(own, "ledger-counts", `asOf=${asOf}`))[0]).toMatchObject({ group: "all", total: 2 });
    }
    expect(await sourceOf(own, "ledger-cases", "asOf=gestern")).toContain("参数 asOf 读不懂版本");
    expect(await sourceOf(own, "ledger-cases", "asOf=9-deadbeef")).toContain("参数 asOf ");
  });

  it("are of saved queries only", async () => {
    const parts = { book: library.book, snapshot: library.book.current() };
    await expect(openRows("weather", new Map(), parts)).rejects.toThrow("Not a saved query");
  });
});

function fits(value: unknown, type: string): boolean {
  if (value === null) return true;
  if (type === "integer") return Number.isInteger(value);
  if (type === "date") return /^\d{4}-\d\d-\d\d$/u.test(String(value));
  // An empty text is an empty cell.
  return type === "text" ? typeof value === "string" && value !== "" : typeof value === type;
}

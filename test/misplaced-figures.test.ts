import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { auditSheets } from "../server/domain/sheet/audit/audit.ts";
import type { Figures } from "../server/domain/sheet/figures.ts";
import { figuresOf } from "../server/store/figures-of.ts";
import { createRandom } from "./made-sheets/random.ts";
import { denseFigures } from "./misplacements/dense-figures.ts";
import { MISPLACEMENTS } from "./misplacements/misplacement.ts";
import { gridOf, type RightSheet } from "./misplacements/right-sheet.ts";
import { caseSheets, madeSheets, publishedSheets } from "./misplacements/sheets.ts";
import { newTally, type Tally, tallyUp } from "./misplacements/tally.ts";
import { openSeededLibrary, type SeededLibrary } from "./support/seeded-library.ts";
import { seriesPool } from "./support/series-pool.ts";

const SHEETS = 60;
const SOURCES = ["cases of recognition", "made-up sheets", "tables of published series"] as const;

/** How many of the owners are named, at least: a rate of two digits says little of whose it is. */
const NAMED: Readonly<Record<(typeof SOURCES)[number], number>> = {
  "cases of recognition": 0.91,
  "made-up sheets": 0.97,
  "tables of published series": 0.94,
};

let library: SeededLibrary;
const tables = new Map<string, { readonly figures: Figures; readonly sheets: readonly RightSheet[] }>();
const counts: string[] = [];

beforeAll(async () => {
  library = await openSeededLibrary();
  const snapshot = library.book.current();
  const { catalogue } = snapshot;
  const [real, dense] = [figuresOf(snapshot, library.database), denseFigures(catalogue)];
  const [cases, made, published] = SOURCES;
  tables.set(cases, { figures: dense, sheets: caseSheets(catalogue, dense) });
  tables.set(made, { figures: dense, sheets: madeSheets(catalogue, dense, SHEETS) });
  tables.set(published, { figures: real, sheets: publishedSheets(real, seriesPool(snapshot, real), SHEETS) });
});
afterAll(async () => {
  await library.close();
  process.stdout.write(`${["misplaced figures", ...counts].join("\n")}\n`);
});

function tallyOf(source: string): ReadonlyMap<string, Tally> {
  const { figures, sheets } = tables.get(source) ?? { figures: undefined, sheets: [] };
  return new Map(
    Object.entries(MISPLACEMENTS).map(([name, misplace]) => {
      const tally = newTally();
      for (const [at, sheet] of sheets.entries()) {
        if (figures) tallyUp(tally, sheet, figures, misplace(createRandom(at), sheet));
      }
      counts.push(`${source}, ${name}: ${lineOf(tally)}`);
      return [name, tally] as const;
    }),
  );
}

function lineOf({ wrong, found, right, listed, open, misnamed, alarms }: Tally): string {
  return `${wrong} wrong, ${found} found, ${right} right, ${listed} listed, ${open} open, ${misnamed} misnamed, ${alarms} alarms`;
}

function sumOf(tallies: Iterable<Tally>, what: keyof Omit<Tally, "examples">): number {
  return [...tallies].reduce((sum, tally) => sum + tally[what], 0);
}

describe.each(SOURCES)("figures of %s", (source) => {
  it("are no findings where they belong", () => {
    const { figures, sheets } = tables.get(source) ?? { figures: undefined, sheets: [] };
    expect(sheets.length).toBeGreaterThan(SHEETS / 2);
    for (const sheet of sheets) {
      const { findings, checked } = figures
        ? auditSheets([gridOf(sheet, new Map())], sheet.recognition, figures)
        : { findings: [], checked: 0 };
      expect([findings, checked]).toEqual([[], sheet.cells.length]);
    }
  });

  it("are found where they were misplaced, and hardly ever said to be another's than their owner's", () => {
    const tallies = tallyOf(source);
    const all = [...tallies.values()];
    const wrong = sumOf(all, "wrong");
    expect(sumOf(all, "alarms")).toBe(0);
    expect(sumOf(all, "found")).toBe(wrong);
    expect(sumOf(all, "misnamed") / wrong).toBeLessThanOrEqual(0.01);
    expect(sumOf(all, "right") / wrong).toBeGreaterThan(NAMED[source]);
    const swaps = [...tallies].filter(([name]) => name.includes("swapped")).map(([, tally]) => tally);
    const shifts = [...tallies].filter(([name]) => name.includes("shifted")).map(([, tally]) => tally);
    // Of two numbers that were swapped, one may show right by rounding; the other alone can be several figures, and where
    // it is but a little off, 3.2 for 3, any: its period is told as a guess then.
    expect((sumOf(swaps, "right") + sumOf(swaps, "listed")) / sumOf(swaps, "wrong")).toBeGreaterThan(0.999);
    expect(sumOf(swaps, "right") / sumOf(swaps, "wrong")).toBeGreaterThan(0.99);
    expect(sumOf(shifts, "right") / sumOf(shifts, "wrong")).toBeGreaterThan(0.95);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { auditSheets } from "../../../../server/domain/sheet/audit/audit.ts";
import { reconcileSheets } from "../../../../server/domain/sheet/audit/reconcile.ts";
import type { Figures } from "../../../../server/domain/sheet/figures.ts";
import { figuresOf } from "../../../../server/store/figures-of.ts";
import { judge, newVerdict, type Verdict } from "../../../support/audit-judge.ts";
import { diceOf } from "../../../support/dice.ts";
import { dressed, type PoolSeries, type RightTable, sheetOf, tableMaker } from "../../../support/right-table.ts";
import { openSeededLibrary, type SeededLibrary } from "../../../support/seeded-library.ts";
import { seriesPool, withEarlierFigures } from "../../../support/series-pool.ts";
import { SPOILERS } from "../../../support/spoilt-table.ts";

const TABLES = 12;

let library: SeededLibrary;
let figures: Figures;
let pool: readonly PoolSeries[];
beforeAll(async () => {
  library = await openSeededLibrary();
  figures = figuresOf(library.book.current(), library.database);
  pool = seriesPool(library.book.current(), figures);
});
afterAll(() => library.close());

/** Judges tables that are spoilt in ways of those names, each table in all of them at once. */
function verdictOn(names: readonly string[], known = figures, from = pool, seed = 7): Verdict {
  const verdict = newVerdict();
  const make = tableMaker(known, from);
  const spoilers = names.flatMap((name) => SPOILERS[name] ?? []);
  for (let turn = 1; verdict.tables < TABLES && turn < TABLES * 40; turn++) {
    const dice = diceOf(turn * 31 + seed);
    judge(verdict, dice, known, make(dice), spoilers);
  }
  return verdict;
}

const BLOCKS = [
  ...["shift of a line", "shift of a block", "swapped neighbours", "swapped anywhere", "permuted", "rows swapped"],
  ...["rows shifted", "row copied", "last year's line", "other basis, line", "unit of a line"],
];
const ALONE = Object.keys(SPOILERS).filter((name) => !BLOCKS.includes(name) && name !== "stale");

describe("right tables", () => {
  it("have neither findings nor contradictions, however they are laid out and rounded", () => {
    const make = tableMaker(figures, pool);
    const { catalogue } = library.book.current();
    let checked = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const { grids, recognition } = right(make(diceOf(seed)));
      const audit = auditSheets(grids, recognition, figures);
      checked += audit.checked;
      expect([seed, audit.findings, reconcileSheets(grids, recognition, catalogue)]).toEqual([seed, [], []]);
      expect(audit.matched).toBe(audit.checked);
    }
    expect(checked).toBeGreaterThan(4000);
  });
});

function right(table: RightTable) {
  return sheetOf(table, ({ value, dress }) => dressed(value, dress));
}

describe("tables with one thing wrong", () => {
  it.each(BLOCKS)("have one finding, all of its cells and no other: %s", (name) => {
    const { tables, wrong, found, coded, single, falseAlarms, examples } = verdictOn([name]);
    expect(tables).toBe(TABLES);
    expect({ found, coded, single, falseAlarms, examples }).toEqual({
      found: wrong,
      coded: wrong,
      single: tables,
      falseAlarms: 0,
      examples: expect.any(Array),
    });
  });

  it.each(ALONE)("have a finding where one number is wrong, and no other: %s", (name) => {
    const { tables, wrong, found, single, falseAlarms } = verdictOn([name]);
    expect([tables, found, single, falseAlarms]).toEqual([TABLES, wrong, TABLES, 0]);
  });

  it.each(["one: other basis", "one: neighbour's", "one: of any period", "one: last year's", "one: another row's"])(
    "say whose a number of many digits is: %s",
    (name) => {
      const amounts = pool.filter(({ indicator }) => indicator.kind === "flow");
      const { wrong, coded, owned, examples } = verdictOn([name], figures, amounts);
      expect({ coded, owned, examples }).toEqual({ coded: wrong, owned: wrong, examples: [] });
    },
  );

  it("say which release a number is from", () => {
    const { wrong, coded, falseAlarms } = verdictOn(["stale"], withEarlierFigures(figures));
    expect([coded, falseAlarms]).toEqual([wrong, 0]);
  });

  it.each([
    "unit x 10000",
    "unit / 10000",
    "unit x 10^8",
    "unit x 100",
    "unit / 100",
    "unit x 10",
    "unit x 1000",
    "sign",
  ])("say that it is the scale or the sign: %s", (name) => {
    const { wrong, coded } = verdictOn([name]);
    expect(coded).toBe(wrong);
  });
});

describe("tables with several things wrong", () => {
  it("have every one of them found, and no other cell", () => {
    const names = Object.keys(SPOILERS);
    for (let seed = 1; seed <= 6; seed++) {
      const dice = diceOf(seed);
      const { wrong, found, falseAlarms } = verdictOn(
        [dice.of(names), dice.of(names), dice.of(BLOCKS)],
        figures,
        pool,
        seed,
      );
      expect([seed, found, falseAlarms]).toEqual([seed, wrong, 0]);
    }
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Catalogue } from "../../server/domain/catalogue.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import { recognise } from "../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../server/domain/sheet/recognition.ts";
import { writeTable } from "../made-sheets/made-sheet.ts";
import { makeTable, makingOf } from "../made-sheets/made-table.ts";
import { createRandom } from "../made-sheets/random.ts";
import type { Expected } from "../sheets/expected.ts";
import { readSheets } from "../sheets/read-sheet.ts";
import { diceOf } from "../support/dice.ts";
import { dressed, type PoolSeries, sheetOf, tableMaker } from "../support/right-table.ts";
import { type RightSheet, rightSheets } from "./right-sheet.ts";

const CASES = join(import.meta.dirname, "../sheets");

/** The tables of every case of recognition. */
export function caseSheets(catalogue: Catalogue, figures: Figures): RightSheet[] {
  const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }, at) => {
    const grids = readSheets(readFileSync(join(CASES, name, "sheet.txt"), "utf8"));
    const expected: Expected = JSON.parse(readFileSync(join(CASES, name, "expected.json"), "utf8"));
    const answers = (expected.answers ?? []).map(
      (one) => ({ sheet: grids[0]?.sheet ?? "", ...one }) as RecogniserAnswer,
    );
    return rightSheets(recognise(grids, catalogue, answers), figures, createRandom(at));
  });
}

/** The tables of so many made-up sheets. */
export function madeSheets(catalogue: Catalogue, figures: Figures, count: number): RightSheet[] {
  return Array.from({ length: count }, (_, seed) => {
    const random = createRandom(seed);
    const { grid } = writeTable(random, catalogue, makeTable(makingOf(random, catalogue)));
    return rightSheets(recognise([grid], catalogue), figures, random);
  }).flat();
}

/** So many tables of published series. */
export function publishedSheets(figures: Figures, pool: readonly PoolSeries[], count: number): RightSheet[] {
  const make = tableMaker(figures, pool);
  return Array.from({ length: count }, (_, seed) => {
    const { recognition } = sheetOf(make(diceOf(seed + 1)), ({ value, dress }) => dressed(value, dress));
    return rightSheets(recognition, figures, createRandom(seed));
  }).flat();
}

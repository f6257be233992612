import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reconcileSheets } from "../server/domain/sheet/audit/reconcile.ts";
import { cellName } from "../server/domain/sheet/cell-range.ts";
import { type ProvenRoll, provenRoll } from "../server/domain/sheet/fill/proven-roll.ts";
import { movedCell } from "../server/domain/sheet/fill/roll-place.ts";
import { movedAnswers } from "../server/domain/sheet/fill/rolled-grid.ts";
import { createGrid } from "../server/domain/sheet/grid.ts";
import { recognise } from "../server/domain/sheet/meaning/recognise.ts";
import { withPlainFigures } from "../server/domain/sheet/plain-figures.ts";
import type { RecogniserAnswer, Recognition } from "../server/domain/sheet/recognition.ts";
import { type Expected, meaningsOf } from "./sheets/expected.ts";
import { readSheets } from "./sheets/read-sheet.ts";
import { openSeededLibrary, type SeededLibrary } from "./support/seeded-library.ts";

const FOLDER = join(import.meta.dirname, "sheets");
const cases = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

let library: SeededLibrary;

beforeAll(async () => {
  library = await openSeededLibrary();
});

afterAll(() => library.close());

/** What a case is and how its tables go on. */
function rolledCase(name: string) {
  const { catalogue } = library.book.current();
  const grids = readSheets(readFileSync(join(FOLDER, name, "sheet.txt"), "utf8"));
  const expected: Expected = JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8"));
  const answers = (expected.answers ?? []).map((one) => ({ sheet: grids[0]?.sheet, ...one }) as RecogniserAnswer);
  const recognition = recognise(grids.map(withPlainFigures), catalogue, answers);
  const rolls = recognition.blocks.flatMap((block) => {
    const grid = grids.find(({ sheet }) => sheet === block.sheet);
    return grid ? [provenRoll(grid, block, { grids, blocks: recognition.blocks, catalogue, answers })] : [];
  });
  return { grids, catalogue, answers, recognition, rolls, wanted: expected.rolled ?? [] };
}

/** The labels of a roll, each in its cell; or why there is none. */
function described(roll: ReturnType<typeof provenRoll>): string {
  if ("code" in roll) return roll.code;
  const { labels, merges, copies } = roll.roll;
  const texts = [...labels, ...copies].map((one) => {
    return `${cellName(one)} ${one.formula || ("value" in one ? String(one.value).replace("\n", " ") : "")}`;
  });
  return [...texts, ...merges.map(({ after }) => `⊞${cellName({ row: after.top, column: after.left })}`)].join("; ");
}

it.each(cases.map(({ name }) => name))("rolls %s forward as it should", (name) => {
  const { rolls, wanted } = rolledCase(name);
  expect(rolls.map(described)).toEqual(wanted);
});

it.each(cases.map(({ name }) => name))("leaves %s understood as before, with the next period in addition", (name) => {
  const { grids, catalogue, answers, recognition, rolls } = rolledCase(name);
  for (const proven of rolls) {
    if ("code" in proven) continue;
    const { roll } = proven;
    const after = grids.map((grid) => (grid.sheet === roll.sheet ? filled(proven) : grid));
    const again = recognise(after.map(withPlainFigures), catalogue, movedAnswers(roll, answers));
    const meanings = meaningsOf(again, 0, 2);
    const moved: Recognition = {
      ...recognition,
      blocks: recognition.blocks.map((block) =>
        block.sheet === roll.sheet
          ? { ...block, cells: block.cells.map((cell) => ({ ...cell, ...movedCell(roll, cell) })) }
          : block,
      ),
    };
    expect(Object.fromEntries(meanings)).toMatchObject(Object.fromEntries(meaningsOf(moved, 0, 2)));
    expect(Object.fromEntries(meanings)).toMatchObject(
      Object.fromEntries(meaningsOf({ ...recognition, blocks: [proven.block] }, 0, 2)),
    );
    expect(again.questions.length).toBeLessThanOrEqual(recognition.questions.length);
    expect(reconcileSheets(after, again, catalogue)).toHaveLength(
      reconcileSheets(grids, recognition, catalogue).length,
    );
  }
});

/** The sheet with its formulas written: what they show does not matter to understanding it. */
function filled({ grid, block }: ProvenRoll) {
  const cells = block.cells
    .filter(({ row, column }) => !grid.cell(row, column))
    .map(({ row, column }) => ({ row, column, value: "#N/A", formula: '=PLAN.METRIC("x","y")', isError: true }));
  return createGrid({ ...grid, cells: [...grid.cells(), ...cells] });
}

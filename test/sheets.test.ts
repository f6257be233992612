import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

import type { Catalogue } from "../server/domain/catalogue.ts";
import { recognise } from "../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../server/domain/sheet/recognition.ts";
import { cellsByCode, type Expected, expectedMeanings, meaningsOf, namesIn } from "./sheets/expected.ts";
import { readSheets } from "./sheets/read-sheet.ts";
import { openSeededLibrary, type SeededLibrary } from "./support/seeded-library.ts";

const FOLDER = join(import.meta.dirname, "sheets");
const cases = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const SURE = 0.9;

let library: SeededLibrary;
let catalogue: Catalogue;
const counts: string[] = [];

beforeAll(async () => {
  library = await openSeededLibrary();
  catalogue = library.book.current().catalogue;
});

afterAll(async () => {
  await library.close();
  process.stdout.write(`${["case: cells, right, asked, wrong", ...counts].join("\n")}\n`);
});

it.each(cases.map(({ name }) => name))("understands %s", (name) => {
  const grids = readSheets(readFileSync(join(FOLDER, name, "sheet.txt"), "utf8"));
  const expected: Expected = JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8"));
  const [first] = grids;
  const answers = (expected.answers ?? []).map((one) => ({ sheet: first?.sheet ?? "", ...one }) as RecogniserAnswer);
  const recognition = recognise(grids, catalogue, answers);
  const sure = meaningsOf(recognition, SURE, 2);
  const wanted = expectedMeanings(expected.cells);
  const asked = cellsByCode(recognition.questions);
  counts.push(`${name}: ${countsOf(sure, wanted, asked)}`);

  expect(Object.fromEntries(sure)).toEqual(Object.fromEntries(wanted));
  expect(Object.fromEntries(meaningsOf(recognition, 0, SURE))).toEqual(
    Object.fromEntries(expectedMeanings(expected.unsure)),
  );
  const askedFor = Object.entries(expected.asked ?? {}).map(([code, ranges]) => [code, namesIn(ranges)]);
  expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(askedFor));
  const untouched = cellsByCode(recognition.untouched);
  for (const [code, ranges] of Object.entries(expected.untouched ?? {})) {
    expect({ [code]: untouched.get(code) }).toEqual({ [code]: expect.arrayContaining(namesIn(ranges)) });
  }
  if (expected.orientations)
    expect(recognition.blocks.map((block) => block.orientation)).toEqual(expected.orientations);
  const written = new Set([...sure.keys(), ...meaningsOf(recognition, 0, SURE).keys()]);
  expect([...untouched.values()].flat().filter((cell) => written.has(cell))).toEqual([]);
});

function countsOf(sure: Map<string, string>, wanted: Map<string, string>, asked: Map<string, string[]>): string {
  const right = [...sure].filter(([cell, meaning]) => wanted.get(cell) === meaning).length;
  const questioned = new Set([...asked.values()].flat());
  const total = new Set([...wanted.keys(), ...questioned]).size;
  return [total, right, questioned.size, sure.size - right].join(", ");
}

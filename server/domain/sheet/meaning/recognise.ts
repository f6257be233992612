import type { Catalogue } from "../../catalogue.ts";

import { type BookLines, bookLines } from "../context/book-lines.ts";
import { type BookNotes, bookNotes } from "../context/book-notes.ts";
import { type ListedVariable, listedVariables, withCodebook } from "../context/codebook.ts";
import { divideCards } from "../context/divide-cards.ts";
import { divideTiles } from "../context/divide-tiles.ts";
import { doubledTables } from "../context/doubled-tables.ts";
import { withFirstSection } from "../context/first-section.ts";
import { withIndustryTitles } from "../context/industry-titles.ts";
import { leftoversOf } from "../context/leftovers.ts";
import { withMarkedNotes } from "../context/marked-notes.ts";
import { withNotedNames } from "../context/noted-names.ts";
import { withOwnAreaRead } from "../context/own-area.ts";
import { withScaleColumn } from "../context/scale-column.ts";
import { withScopedTitle } from "../context/scoped-title.ts";
import { shareTitles } from "../context/shared-titles.ts";
import { namesBothBases } from "../context/sheet-name.ts";
import { divideTable } from "../context/table-columns.ts";
import { withTitlesRead } from "../context/title-label.ts";
import { divideGrowthsBehind, divideUnitsBehind } from "../context/units-behind.ts";
import type { Grid } from "../grid.ts";
import { createInquiry } from "../inquiry.ts";
import { aliasMeanings, type LabelAlias } from "../label/label-alias.ts";
import { createLabelReader, type LabelReader } from "../label/label-reader.ts";
import type { Block, RecogniserAnswer, Recognition } from "../recognition.ts";
import { readRows, type SheetRows } from "../table/sheet-rows.ts";
import { splitStrips } from "../table/strips.ts";
import { findTables } from "../table/tables.ts";
import { understandTable } from "./understand-table.ts";
import { askUnread, type Settled } from "./unread-places.ts";
import { namesHome } from "./whole-area.ts";

/**
 * Understands the sheets of a workbook: which cells hold whose figure of what and when, what must be asked, and what is
 * never written. Answers to questions of an earlier recognition settle them and all that hangs on them; aliases are what
 * whole labels mean in this workbook, before the catalogue's names.
 */
export function recognise(
  grids: readonly Grid[],
  catalogue: Catalogue,
  answers: readonly RecogniserAnswer[] = [],
  aliases: readonly LabelAlias[] = [],
): Recognition {
  const common = aliases.filter(({ sheet }) => sheet === "");
  const readCommon = createLabelReader(catalogue, aliasMeanings(common, "", catalogue));
  const isAtHome = namesHome(grids, catalogue);
  const notes = bookNotes(grids, readCommon);
  const read = grids.map((grid) => {
    const hasOwn = aliases.some(({ sheet }) => sheet === grid.sheet);
    const readLabel = hasOwn ? createLabelReader(catalogue, aliasMeanings(aliases, grid.sheet, catalogue)) : readCommon;
    const rows = readRows(grid, readLabel);
    return { rows, readLabel, listed: listedVariables(rows.rows) };
  });
  const isPaired = namesBothBases(grids, readCommon);
  const lines = bookLines(
    read.map(({ rows }) => rows),
    readCommon,
    catalogue.areas,
  );
  const sheets = read.map(({ rows, readLabel, listed }, at) => {
    // A list of variables may be on a sheet of its own.
    const variables = listed.length > 0 ? listed : read.flatMap((other) => other.listed);
    return recogniseSheet(rows, {
      catalogue,
      readLabel,
      answers,
      isAtHome,
      isPaired,
      notes,
      variables,
      ofBook: lines[at] ?? ((table) => table),
    });
  });
  return {
    blocks: sheets.flatMap((sheet) => sheet.blocks),
    questions: sheets.flatMap((sheet) => sheet.questions),
    untouched: sheets.flatMap((sheet) => sheet.untouched),
  };
}

interface Reading {
  readonly catalogue: Catalogue;
  readonly readLabel: LabelReader;
  readonly answers: readonly RecogniserAnswer[];
  readonly isAtHome: boolean;
  readonly isPaired: boolean;
  /** What sheets of the workbook say of the others. */
  readonly notes: BookNotes;
  readonly variables: readonly ListedVariable[];
  /** What the workbook's other sheets say of its tables. */
  readonly ofBook: BookLines;
}

/** Answers may bring up further questions, which other answers settle: as often as one kind of question follows another. */
const MOST_ROUNDS = 6;

function recogniseSheet(rows: SheetRows, reading: Reading): Recognition {
  const { grid } = rows;
  const tables = splitStrips(rows)
    .map(findTables)
    .flatMap(shareTitles)
    .map(withFirstSection)
    .flatMap((table) => divideTiles(table) ?? divideTable(table).flatMap(divideCards))
    .flatMap(divideUnitsBehind)
    .flatMap(divideGrowthsBehind)
    .map((table) => ({
      ...table,
      titles: [...(reading.notes.titles.get(grid.sheet.trim()) ?? []), ...table.titles],
      notes: [...table.notes, ...reading.notes.notes],
    }))
    .map((table) => ({ ...table, ...reading.ofBook(table) }))
    .map((table) => withTitlesRead(withCodebook(table, reading.readLabel, reading.variables), reading.readLabel))
    .map((table) => withScopedTitle(table, reading.readLabel))
    .map((table) => withScaleColumn(table, reading.readLabel))
    .map((table) => withNotedNames(withMarkedNotes(table, reading.readLabel), reading.readLabel))
    .map((table) => withIndustryTitles(table, reading.catalogue, reading.readLabel))
    .map((table) => withOwnAreaRead(table, reading.catalogue, reading.readLabel));
  const doubled = doubledTables(tables);
  let known: ReadonlyMap<string, string> = new Map();
  let settled: readonly Settled[] | undefined;
  for (let round = 1; ; round++) {
    const inquiry = createInquiry(grid.sheet, known);
    const blocks = tables.flatMap((table) => {
      const isDoubled = doubled.has(table);
      return understandTable(table, { ...reading, inquiry, isDoubled }) ?? [];
    });
    // What an answer leaves out was understood before it was given.
    settled ??= [...blocks, ...inquiry.questions()];
    askUnread(rows, { tables, settled }, inquiry);
    const learnt = round < MOST_ROUNDS ? inquiry.learn(reading.answers) : undefined;
    if (!learnt) {
      return { blocks, questions: inquiry.questions(), untouched: leftoversOf(grid, tables, columnsOf(blocks)) };
    }
    known = learnt;
  }
}

/** Whether a column is proposed in some block, by row. */
function columnsOf(blocks: readonly Block[]): (row: number) => readonly boolean[] | undefined {
  const written = new Map<number, boolean[]>();
  for (const { cells } of blocks) {
    let last: { readonly row: number; readonly columns: boolean[] } | undefined;
    cells.forEach(({ row, column }) => {
      if (last?.row !== row) {
        last = { row, columns: written.get(row) ?? [] };
        written.set(row, last.columns);
      }
      last.columns[column] = true;
    });
  }
  return (row) => written.get(row);
}

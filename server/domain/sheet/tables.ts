import { formStart } from "./blank-form.ts";
import { findBands, type HeaderBand } from "./header-bands.ts";
import { kindsOf, type Label } from "./label.ts";
import { hasFigures, labelled, type SheetRow, type SheetRows } from "./sheet-rows.ts";

/** The rows of one table. */
export interface TableRows {
  readonly sheet: SheetRows;
  /** Lines above the header, from above. */
  readonly titles: readonly SheetRow[];
  /** Header rows; none for a list of labels and figures. */
  readonly header: readonly SheetRow[];
  readonly body: readonly SheetRow[];
  /** Lines below: 注, 数据来源. */
  readonly notes: readonly SheetRow[];
}

/** The tables of a strip, from above; lines above the first belong to it. */
export function findTables(sheet: SheetRows): TableRows[] {
  const { rows } = sheet;
  const bands = withHeaderless(rows, findBands(sheet));
  const starts = bands.map((band, at) => titleStart(rows, band, bands[at - 1]));
  return bands.map((band, at) => {
    const end = starts[at + 1] ?? rows.length;
    const below = rows.slice(band.last + 1, end);
    const [body, notes] = partNotes(below);
    return {
      sheet,
      titles: rows.slice(starts[at], band.first),
      header: rows.slice(band.first, band.last + 1),
      body,
      notes,
    };
  });
}

/** Figures above the first header, or on a sheet without one, are a table whose header is empty; so is a blank form. */
function withHeaderless(rows: readonly SheetRow[], bands: readonly HeaderBand[]): HeaderBand[] {
  const typed = rows.findIndex(hasFigures);
  const form = typed < 0 ? formStart(rows, bands) : -1;
  if (form >= 0) return [{ first: form, last: form - 1 }];
  const [first] = bands;
  const isAbove = typed >= 0 && (!first || typed < first.first);
  return isAbove ? [{ first: typed, last: typed - 1 }, ...bands] : [...bands];
}

/** Where the lines above a header begin: behind the figures, notes and labels of the table before. */
function titleStart(rows: readonly SheetRow[], band: HeaderBand, before: HeaderBand | undefined): number {
  if (!before) return 0;
  let start = band.first;
  while (start - 1 > before.last && isTitle(rows, start - 1, before)) start--;
  return start;
}

const MOST_TITLE_CELLS = 3;

function isTitle(rows: readonly SheetRow[], at: number, before: HeaderBand): boolean {
  const [row, above] = [rows[at], rows[at - 1]];
  if (!row || hasFigures(row)) return false;
  const labels = labelled(row).flatMap(({ label }) => label ?? []);
  const [first] = labels;
  if (!first || first.role === "note" || labels.length > MOST_TITLE_CELLS) return false;
  if (labels.length > 1) return labels.some((label) => label.isUnitLine) || !labels.some(isItem);
  const isBehindGap = !above || above.row < row.row - 1;
  return isBehindGap || !(isItem(first) || goesOnListing(first, above)) || at - 1 <= before.last;
}

/** 常州 below 无锡 is a row of a form of cities, and no title. */
function goesOnListing(label: Label, above: SheetRow | undefined): boolean {
  const [other, ...others] = above ? labelled(above).flatMap((one) => one.label ?? []) : [];
  return others.length === 0 && isAreaAlone(label) && isAreaAlone(other);
}

function isAreaAlone(label: Label | undefined): boolean {
  return label?.rest === "" && kindsOf(label).join() === "area";
}

/** Whether a label can be a row of a table: nothing but names. */
function isItem(label: Label): boolean {
  const kinds = kindsOf(label);
  return label.rest === "" && (kinds.includes("indicator") || kinds.includes("member")) && label.times.length === 0;
}

/** The rows of a table, and the lines below it or between its rows: 注, 数据来源, 单位. */
function partNotes(below: readonly SheetRow[]): [body: SheetRow[], notes: SheetRow[]] {
  const isNote = (row: SheetRow) => {
    const [first, ...others] = labelled(row).flatMap(({ label }) => label ?? []);
    const isAlone = others.length === 0 && (first?.isUnitLine === true || isMarked(row));
    return !hasFigures(row) && (first?.role === "note" || isAlone);
  };
  const first = below.findIndex(isNote);
  if (first < 0) return [[...below], []];
  const end = below.reduce((behind, row, at) => (at > first && isRow(row) ? at + 1 : behind), first);
  const body = below.slice(0, end);
  return [body.filter((row) => !isNote(row)), [...body.filter(isNote), ...below.slice(end)]];
}

/** What a mark beside a row's name refers to: *为预计数. */
function isMarked(row: SheetRow): boolean {
  const [first] = labelled(row);
  const isMark = /^\s*[*＊※①②③④⑤⑥⑦⑧⑨]/u.test(String(first?.cell.value ?? ""));
  return isMark && first?.label?.rest !== "" && first?.label?.indicators.length === 0;
}

function isRow(row: SheetRow): boolean {
  const label = labelled(row)[0]?.label;
  return label !== undefined && (hasFigures(row) || isItem(label));
}

import { kindsOf, type Label, type LabelKind } from "../label/label.ts";
import { NOTE_MARKS } from "../label/label-dress.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

/** What a mark behind names says of them, as a note explains it. */
interface Mark {
  readonly mark: string;
  readonly words: string;
  /** What those without the mark are, where the note tells. */
  readonly otherwise?: string;
  /** What of the note tells it. */
  readonly piece: string;
}

const PIECES = /[；;\n]|(?=[①-⑨])/u;
const EXPLAINED = new RegExp(`^\\s*([${NOTE_MARKS}])\\s*[:：、]?\\s*(?:[为是指]|表示)?\\s*(\\S.*?)[。.；;]?\\s*$`, "u");
// 带*的列为1月至当月累计同比增速，不带*的列为当月同比增速.
const BESIDE = new RegExp(
  `[带标]有?[“"'‘]?([${NOTE_MARKS}])[”"'’]?的?(?:[列行栏]|数据?)?[均都]?[为是](.+?)[，,；;]\\s*[不未]带[“"'‘]?\\1[”"'’]?的?(?:[列行栏]|数据?)?[均都]?[为是](.+?)[。.]?\\s*$`,
  "u",
);

/**
 * A table whose marked names say what its notes explain: 医药制造业① above ① 当月同比增速, and 2017年* beside 带*的为累计增速，不带*的
 * 为当月增速. Notes that say more than how a quantity is measured, or which it is, leave the names as they are.
 */
export function withMarkedNotes<Noted extends Pick<Table, "titles" | "header" | "body" | "notes" | "columns">>(
  table: Noted,
  readLabel: LabelReader,
): Noted {
  const lines = [...table.titles.filter(isNote), ...table.notes];
  const marks = lines.flatMap((line) => marksIn(line).map((mark) => ({ line, ...mark })));
  const told = marks.flatMap((mark) => {
    const [label, otherwise] = [mark.words, mark.otherwise].map((words) => words && explained(words, readLabel));
    return label ? { ...mark, label, otherwise: otherwise || undefined } : [];
  });
  const names = new Set(table.columns.labels);
  const body = table.body.map((row) => row.cells.filter(({ column }) => names.has(column)));
  const places = placesOf(told, [...table.header.map(({ cells }) => cells), ...body]);
  const used = told.filter(({ mark }) => places.has(mark));
  if (used.length === 0) return table;
  const left = (rows: readonly SheetRow[]) =>
    rows.flatMap(
      (row) => withoutPieces(row, new Set(used.flatMap(({ line, piece }) => (line === row ? piece : [])))) ?? [],
    );
  // Those without a mark stand in the same row of the header or the same column of names.
  const inRow = ({ mark }: ToldMark, { row }: ReadCell) => places.get(mark)?.rows.has(row) === true;
  const inColumn = ({ mark }: ToldMark, { column }: ReadCell) => places.get(mark)?.columns.has(column) === true;
  return {
    ...table,
    titles: left(table.titles),
    header: table.header.map((row) => withMeanings(row, used, { isBeside: inRow })),
    body: table.body.map((row) => withMeanings(row, used, { isBeside: inColumn, names })),
    notes: left(table.notes),
  };
}

interface Places {
  readonly rows: Set<number>;
  readonly columns: Set<number>;
}

/** The rows and columns of names that have a mark, by that mark. */
function placesOf(marks: readonly ToldMark[], names: readonly (readonly ReadCell[])[]): ReadonlyMap<string, Places> {
  const places = new Map<string, Places>();
  for (const one of marks.length > 0 ? names.flat() : []) {
    for (const { mark } of marks) {
      if (!isMarked(one, mark)) continue;
      const known = places.get(mark) ?? { rows: new Set(), columns: new Set() };
      places.set(mark, { rows: known.rows.add(one.row), columns: known.columns.add(one.column) });
    }
  }
  return places;
}

/** A note's line without what was understood of it; undefined where nothing is left. */
function withoutPieces(row: SheetRow, spent: ReadonlySet<string>): SheetRow | undefined {
  if (spent.size === 0) return row;
  const cells = row.cells.flatMap((one) => {
    const pieces = String(one.cell.value).split(PIECES);
    const others = spent.has(String(one.cell.value)) ? [] : pieces.filter((piece) => !spent.has(piece));
    const text = others.join("；").trim();
    const label = one.label && { ...one.label, text };
    return text === "" ? [] : [{ ...one, label, cell: { ...one.cell, value: text } }];
  });
  return cells.length > 0 ? { ...row, cells } : undefined;
}

interface ToldMark {
  readonly mark: string;
  readonly piece: string;
  readonly label: Label;
  readonly otherwise?: Label | undefined;
}

interface Reach {
  /** Whether a name without the mark stands beside marked ones. */
  readonly isBeside: (mark: ToldMark, cell: ReadCell) => boolean;
  /** The columns of names; all where it is left out. */
  readonly names?: ReadonlySet<number>;
}

function withMeanings(row: SheetRow, marks: readonly ToldMark[], { isBeside, names }: Reach): SheetRow {
  const read = (one: ReadCell): ReadCell => {
    const { label } = one;
    if (label?.role !== "plain" || names?.has(one.column) === false) return one;
    const own = marks.find(({ mark }) => isMarked(one, mark))?.label;
    const other = kindsOf(label).length > 0 ? marks.find((mark) => mark.otherwise && isBeside(mark, one)) : undefined;
    const said = own ?? other?.otherwise;
    return said ? { ...one, label: withMeaning(label, said) } : one;
  };
  return { ...row, cells: row.cells.map(read) };
}

function isMarked({ cell, label }: ReadCell, mark: string): boolean {
  const text = typeof cell.value === "string" && label ? cell.value.trim() : "";
  // *一般公共预算收入 has it before its name.
  if (/^[*＊※†‡]/u.test(text) && text.startsWith(mark)) return true;
  const at = text.lastIndexOf(mark);
  return at > 0 && /^.\s*(?:$|[（(\n])/u.test(text.slice(at));
}

/** A name with what is said of it; a note that names a quantity tells it in full, a time only where the name says none. */
function withMeaning(named: Label, said: Label): Label {
  const label = named.times.length > 0 ? named : { ...named, times: said.times };
  const { measure = label.measure, basis = label.basis } = said;
  const units = said.units.length > 0 ? said.units : label.units;
  if (said.indicators.length === 0) return { ...label, measure, basis, units };
  const { text, indent, isPart, areas, members, times } = label;
  return { ...said, text, indent, isPart, areas, times, ...(members.length > 0 && { members }) };
}

const TOLD: ReadonlySet<LabelKind> = new Set(["indicator", "measure", "unit", "time"]);

/** What the words of a note say of a quantity; undefined where they say anything else, or are not understood. */
function explained(words: string, readLabel: LabelReader): Label | undefined {
  const plain = words
    .replace(/[，,]\s*(?:四舍五入|保留|取整).*$/u, "")
    .replace(/1月?至[当该本]月(?:止)?(?:的)?(?=累计)/u, "")
    .replace(/^(.*?)[，,]\s*单位[均]?[为是:：]\s*(\S+)$/u, "$1（$2）");
  const label = readLabel(plain);
  const kinds = kindsOf(label);
  const isTold =
    label.rest === "" && label.role === "plain" && kinds.length > 0 && kinds.every((kind) => TOLD.has(kind));
  return isTold && label.indicators.length <= 1 ? label : undefined;
}

function isNote(row: SheetRow): boolean {
  return labelled(row).some(({ label }) => label?.role === "note");
}

function marksIn(row: SheetRow): readonly Mark[] {
  return row.cells.flatMap(({ cell }) => {
    const text = typeof cell.value === "string" ? cell.value : "";
    const [, mark, words = "", otherwise = ""] = BESIDE.exec(text) ?? [];
    if (mark !== undefined) return { mark, words, otherwise, piece: text };
    return text.split(PIECES).flatMap((piece) => {
      const [, one, meaning = ""] = EXPLAINED.exec(piece) ?? [];
      return one === undefined ? [] : { mark: one, words: meaning, piece };
    });
  });
}

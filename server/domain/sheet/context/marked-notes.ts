import { kindsOf, type Label, type LabelKind } from "../label/label.ts";
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
}

const MARKS = "①②③④⑤⑥⑦⑧⑨*＊※†‡";
const PIECES = /[；;\n]|(?=[①-⑨])/u;
const EXPLAINED = new RegExp(`^\\s*([${MARKS}])\\s*[:：、]?\\s*(?:[为是指]|表示)?\\s*(\\S.*?)[。.；;]?\\s*$`, "u");
// 带*的列为1月至当月累计同比增速，不带*的列为当月同比增速.
const BESIDE = new RegExp(
  `[带标]有?[“"'‘]?([${MARKS}])[”"'’]?的?(?:[列行栏]|数据?)?[均都]?[为是](.+?)[，,；;]\\s*[不未]带[“"'‘]?\\1[”"'’]?的?(?:[列行栏]|数据?)?[均都]?[为是](.+?)[。.]?\\s*$`,
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
  const isName = (one: ReadCell, row: SheetRow) => table.header.includes(row) || names.has(one.column);
  const used = told.filter(({ mark }) =>
    [...table.header, ...table.body].some((row) => row.cells.some((one) => isName(one, row) && isMarked(one, mark))),
  );
  if (used.length === 0) return table;
  const read = (rows: readonly SheetRow[]) =>
    rows.map((row) => ({
      ...row,
      cells: row.cells.map((one) => (isName(one, row) ? marked(one, row, used, table) : one)),
    }));
  const spent = new Set(used.map(({ line }) => line));
  const isLeft = (row: SheetRow) => !spent.has(row);
  return {
    ...table,
    titles: table.titles.filter(isLeft),
    header: read(table.header),
    body: read(table.body),
    notes: table.notes.filter(isLeft),
  };
}

interface ToldMark {
  readonly mark: string;
  readonly label: Label;
  readonly otherwise?: Label | undefined;
}

function marked(
  one: ReadCell,
  row: SheetRow,
  marks: readonly ToldMark[],
  { header, body }: Pick<Table, "header" | "body">,
): ReadCell {
  const { label } = one;
  if (label?.role !== "plain") return one;
  const own = marks.find(({ mark }) => isMarked(one, mark));
  if (own) return { ...one, label: withMeaning(label, own.label) };
  // Those beside marked names, in the same row of the header or the same column.
  const beside = header.includes(row)
    ? row.cells
    : body.flatMap(({ cells }) => cells.filter(({ column }) => column === one.column));
  const other = marks.find(({ mark, otherwise }) => otherwise && beside.some((cell) => isMarked(cell, mark)));
  return other?.otherwise && kindsOf(label).length > 0 ? { ...one, label: withMeaning(label, other.otherwise) } : one;
}

function isMarked({ cell, label }: ReadCell, mark: string): boolean {
  const at = typeof cell.value === "string" && label ? cell.value.lastIndexOf(mark) : -1;
  return at > 0 && /^.\s*(?:$|[（(\n])/u.test(String(cell.value).slice(at));
}

/** A name with what is said of it; a note that names a quantity tells it in full. */
function withMeaning(label: Label, said: Label): Label {
  const { measure = label.measure, basis = label.basis } = said;
  const units = said.units.length > 0 ? said.units : label.units;
  if (said.indicators.length === 0) return { ...label, measure, basis, units };
  const { text, indent, isPart, areas, members, times } = label;
  return { ...said, text, indent, isPart, areas, times, ...(members.length > 0 && { members }) };
}

const TOLD: ReadonlySet<LabelKind> = new Set(["indicator", "measure", "unit"]);

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
    if (mark !== undefined) return { mark, words, otherwise };
    return text.split(PIECES).flatMap((piece) => {
      const [, one, meaning = ""] = EXPLAINED.exec(piece) ?? [];
      return one === undefined ? [] : { mark: one, words: meaning };
    });
  });
}

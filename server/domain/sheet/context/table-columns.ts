import { isUnitAlone, kindsOf, type Label, type LabelKind } from "../label/label.ts";
import { headingKindOf, type NumberedKind } from "../label/label-words.ts";
import { blankColumns } from "../table/blank-form.ts";
import { numberedTime } from "../table/numbered-time.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { SheetRow } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";
import { readFrequencies } from "./frequency-columns.ts";
import { readVehicleUnits } from "./vehicle-units.ts";

/** What a table's columns hold. */
export interface TableColumns {
  readonly labels: readonly number[];
  readonly figures: readonly number[];
  /** Numbers or texts that are no figures: 序号, 备注, columns without a header. */
  readonly helpers: readonly number[];
}

/** A part of a table that has its own labels; several where a table goes on beside itself. */
export interface Table extends TableRows {
  readonly columns: TableColumns;
}

type Role = "label" | "figure" | "helper";

/** What the columns of a table hold, by what stands in them below the header; divided where labels stand anew. */
export function divideTable(rows: TableRows): Table[] {
  readNumberedTimes(rows);
  readFrequencies(rows);
  readVehicleUnits(rows);
  const roles = rolesOf(rows);
  const groups: { labels: number[]; figures: number[]; helpers: number[] }[] = [];
  const used = [...roles.keys()].sort((a, b) => a - b);
  const isNamedBehind = (column: number) => holdsTimes(rows, column) || holdsAreas(rows, column);
  for (const column of used) {
    const role = roles.get(column);
    const group = groups.at(-1);
    const goesOn = used.some((other) => other > column && roles.get(other) === "figure");
    const isNamed = () => isAxis(rows.body, column) || isHeadedAgain(rows.header, used[0], column);
    const isBeside = role === "label" && goesOn && !isHelper(rows.header, column) && isNamed();
    const isNew = !group || (group.figures.length > 0 && isBeside && !isNamedBehind(column));
    const current = isNew ? { labels: [], figures: [], helpers: [] } : group;
    if (isNew) groups.push(current);
    if (role === "figure") current.figures.push(column);
    else if (role === "label" && current.labels.length > 0 && isOfCapitals(rows.header, column))
      current.helpers.push(column);
    else if (role === "label" && (current.figures.length === 0 || holdsUnits(rows, column) || isNamedBehind(column)))
      current.labels.push(column);
    else current.helpers.push(column);
  }
  return groups.filter((group) => group.figures.length > 0).map((columns) => ({ ...rows, columns }));
}

function rolesOf(rows: TableRows): Map<number, Role> {
  const { sheet, header, body } = rows;
  const counts = countBelow(body);
  const headed = headedColumns(header, sheet, counts.keys());
  const roles = new Map<number, Role>();
  // MANDT | 800 of an export, hidden before all names.
  const leftmost = Math.min(...[...counts].flatMap(([column, { labels }]) => (labels > 0 ? column : [])));
  const isHiddenKey = (column: number) => column < leftmost && sheet.grid.hiddenColumns.has(column);
  for (const column of new Set([...counts.keys(), ...headed.keys()])) {
    const { labels = 0, figures = 0 } = counts.get(column) ?? {};
    const over = headed.get(column) ?? [];
    if (isHiddenKey(column) || isOfMarks(rows, column)) roles.set(column, "helper");
    else if (labels > figures && !isMarkedOnly(body, column, over)) roles.set(column, "label");
    else if (over.some((label) => label.role === "helper")) roles.set(column, "helper");
    else if (header.length > 0 && over.every((label) => label.role === "heading") && !isBranch(over, header)) {
      // A column without a header, and 单位 over a dash, are no figures.
      if (figures > 0) roles.set(column, "helper");
    } else if (figures > 0 || over.some((label) => label.role === "plain")) roles.set(column, "figure");
  }
  for (const column of header.length === 0 ? blankColumns(body) : []) roles.set(column, "figure");
  return roles;
}

const MARKS = /^[1-9a-f](?:\s*[,，、]\s*[1-9a-f])*$/u;
const MARKED_NOTE = /(?:^|[:：\s])[1-9a-f][.、)）\s]\s*\p{L}/u;

/** Whether a column holds nothing but the marks of notes, 1 and 3 behind 8.0 and 15.0, below no heading of its own. */
function isOfMarks({ header, body, notes }: TableRows, column: number): boolean {
  // Most tables have no such notes, and it is dear to look through a column.
  if (!notes.some(({ cells }) => cells.some(({ cell }) => MARKED_NOTE.test(String(cell.value))))) return false;
  if (header.some(({ cells }) => cells.some((one) => one.column === column && one.label))) return false;
  const held = body.flatMap(({ cells }) => cells.find((one) => one.column === column)?.cell.value ?? []);
  return held.length > 0 && held.every((value) => MARKS.test(String(value).trim()));
}

/** Industry beside Construction, below Secondary Industry, is one of the branches. */
function isBranch(over: readonly Label[], header: readonly SheetRow[]): boolean {
  const names = header.flatMap(({ cells }) => cells.map(({ label }) => (label?.text ?? "").replace(/\s+/gu, " ")));
  return over.some(({ text }) => text === "Industry") && names.some((name) => BRANCH.test(name));
}

const BRANCH = /^(?:construction|(?:primary|secondary|tertiary) industry)$/iu;

const NAMING: ReadonlySet<LabelKind> = new Set(["time", "measure", "indicator", "area"]);
const WITH_UNIT = /^[-+]?\d[\d,.]*\p{L}{1,4}$/u;

/** A longer text among blanks is somebody's remark. */
const LONGEST_NAME = 15;

/** Whether a column under a period, a measure or an area holds but a few marks among blanks: ×; or figures with their units. */
function isMarkedOnly(body: readonly SheetRow[], column: number, over: readonly Label[]): boolean {
  const marks = body.flatMap(({ cells }) => cells.find((one) => one.column === column)?.label ?? []);
  const isHeaded =
    over.length > 0 &&
    over.every(
      ({ role, rest, ...label }) =>
        role === "plain" && rest === "" && kindsOf({ role, rest, ...label }).some((kind) => NAMING.has(kind)),
    );
  const areMarks = marks.every(
    (label) => kindsOf(label).length === 0 || label.text.length > LONGEST_NAME || WITH_UNIT.test(label.text),
  );
  return isHeaded && marks.length * 2 <= body.length && areMarks;
}

/** The labels over each column, also where a joined or an empty cell shows its neighbour's. */
function headedColumns(
  header: readonly SheetRow[],
  { mergeAt }: TableRows["sheet"],
  below: Iterable<number>,
): Map<number, Label[]> {
  // A joined cell may reach to the sheet's end; columns are those that have a cell of their own in some row.
  const used = new Set([...below, ...header.flatMap(({ cells }) => cells.map((one) => one.column))]);
  const headed = new Map<number, Label[]>();
  for (const row of header) {
    for (const { column, label } of row.cells) {
      if (!label) continue;
      const right = mergeAt(row.row, column)?.right ?? column;
      for (const at of used) if (at >= column && at <= right) headed.set(at, [...(headed.get(at) ?? []), label]);
    }
  }
  return headed;
}

function countBelow(body: readonly SheetRow[]): Map<number, { labels: number; figures: number }> {
  const counts = new Map<number, { labels: number; figures: number }>();
  for (const { cells } of body) {
    cells.forEach(({ column, label }) => {
      const count = counts.get(column) ?? { labels: 0, figures: 0 };
      if (count.labels + count.figures === 0) counts.set(column, count);
      if (label) count.labels++;
      else count.figures++;
    });
  }
  return counts;
}

/** Whether a column stands below 数据来源, 备注 and the like. */
function isHelper(header: readonly SheetRow[], column: number): boolean {
  return header.some(({ cells }) => cells.some((one) => one.column === column && one.label?.role === "helper"));
}

function headsOver(header: readonly SheetRow[], column: number | undefined): Label[] {
  return header.flatMap(({ cells }) => cells.flatMap((one) => (one.column === column && one.label ? one.label : [])));
}

/** 指标 | 单位 | 累计 | 指标 | 单位 | 累计: whether a column is headed as the first one is. */
function isHeadedAgain(header: readonly SheetRow[], first: number | undefined, column: number): boolean {
  const [heading] = headsOver(header, first);
  return heading?.role === "heading" && headsOver(header, column)[0]?.text === heading.text && column !== first;
}

/** Province | Provincial capital: the second is no area of the figures. */
function isOfCapitals(header: readonly SheetRow[], column: number): boolean {
  return headsOver(header, column).some(({ text }) => CAPITAL.test(text));
}

const CAPITAL = /^(?:省会|首府|州府|省会(?:城市)?名称?|(?:政府)?驻地|(?:provincial )?capitals?(?: city)?|seat)$/iu;

/** Whether a column's labels name what figures are of; a column of units or remarks does not. */
function isAxis(body: readonly SheetRow[], column: number): boolean {
  const labels = body.flatMap(({ cells }) => cells.find((one) => one.column === column)?.label ?? []);
  const isQuantity = ({ rest, units }: Label) => rest !== "" && units.length > 0;
  const named = labels.filter(
    (label) => isQuantity(label) || kindsOf(label).some((kind) => kind !== "unit" && kind !== "measure"),
  );
  return named.length * 2 >= labels.length;
}

const UNITS = /^(?:计量)?单\s*位$|^units?$/iu;

/** Whether a column behind the figures says in which unit they are. */
function holdsUnits({ header, body }: TableRows, column: number): boolean {
  // One that nobody knows, 亿千瓦时, leaves the others units.
  const isHeaded = header.some(({ cells }) =>
    cells.some((one) => one.column === column && UNITS.test(one.label?.text ?? "")),
  );
  if (isHeaded) return true;
  const labels = body.flatMap(({ cells }) => cells.find((one) => one.column === column)?.label ?? []);
  const units = labels.filter(isUnitAlone);
  // 同比% below 亿元 is in per cent, m in millions.
  const isUnread = (label: Label) => kindsOf(label).length === 0 || label.text === "m" || isGrowthInPercent(label);
  const areOthersUnread = labels.every((label) => isUnitAlone(label) || isUnread(label));
  return units.length === labels.length || (header.length === 0 && units.length * 2 > labels.length && areOthersUnread);
}

function isGrowthInPercent({ rest, units, measure, text }: Label): boolean {
  return rest === "" && units.length > 0 && measure === "growth" && /%$/u.test(text);
}

/** Whether a column behind the figures alone says of when they are: 2018年 below 口径/时间. */
function holdsTimes({ header, body }: TableRows, column: number): boolean {
  const isTold = ({ label }: ReadCell) => label !== undefined && label.role === "plain" && label.times.length > 0;
  const others = [...header, ...body].flatMap(({ cells }) => cells.filter((one) => one.column !== column));
  if (others.some(isTold) || isHelper(header, column)) return false;
  const labels = body.flatMap(({ cells }) => cells.find((one) => one.column === column && one.label) ?? []);
  return labels.length > 1 && labels.every((one) => isTold(one) && one.label?.rest === "");
}

const AREAS = /^(?:地区|区域|城市|省份|省市|市别|area|region|city|province)$/iu;

/** Whether a column behind the figures alone says of where they are: 西安市 below 地区. */
function holdsAreas({ header, body }: TableRows, column: number): boolean {
  const isHeaded = header.some(({ cells }) =>
    cells.some((one) => one.column === column && AREAS.test(one.label?.text ?? "")),
  );
  if (!isHeaded) return false;
  const isTold = ({ label }: ReadCell) => label !== undefined && label.role === "plain" && label.areas.length > 0;
  const others = [...header, ...body].flatMap(({ cells }) => cells.filter((one) => one.column !== column));
  const labels = body.flatMap(({ cells }) => cells.find((one) => one.column === column && one.label) ?? []);
  return !others.some(isTold) && labels.length > 1 && labels.every((one) => isTold(one) && one.label?.rest === "");
}

/** Numbers under 年 and 月 are times: 2016 | 6. */
function readNumberedTimes({ header, body }: TableRows): void {
  const heads = header.flatMap(({ cells }) => cells);
  const named = new Set(heads.filter((one) => one.label?.role === "plain").map((one) => one.column));
  for (const { column, cell } of heads) {
    const kind = headingKindOf(String(cell.value));
    // 月 below the name of an indicator is how often it comes.
    if (kind && !named.has(column)) readNumbers(body, column, kind);
  }
}

function readNumbers(body: readonly SheetRow[], column: number, kind: NumberedKind): void {
  const cells = body.flatMap(({ cells }) => cells.find((one) => one.column === column) ?? []);
  const numbers = cells.filter((one) => !one.label);
  const labels = numbers.map((one) => numberedTime(Number(one.cell.value), kind));
  if (labels.some((label) => !label)) return;
  numbers.forEach((one: ReadCell, at) => {
    one.label = labels[at];
  });
}

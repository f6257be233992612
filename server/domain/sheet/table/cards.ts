import { isTimeAlone, isUnitAlone, kindsOf, type Label, type LabelKind } from "../label/label.ts";
import { isBareSum } from "../label/side-words.ts";
import { LONGEST_UNIT } from "./header-rows.ts";
import { hasFigures, labelled, labelsOf, type SheetRow, type SheetRows } from "./sheet-rows.ts";

/** The rows of a table, as far as cards are told by them. */
interface CardRows {
  readonly sheet?: Pick<SheetRows, "left">;
  readonly titles: readonly SheetRow[];
  readonly header: readonly SheetRow[];
  readonly body: readonly SheetRow[];
  readonly notes: readonly SheetRow[];
}

/**
 * Whether a header is that of a row of cards, as a dashboard has them: names of quantities side by side, each over its own
 * figure, with no column of labels beside them. Below the names there may be their units and measures.
 */
export function isOfCards(header: readonly SheetRow[]): boolean {
  const [top, ...lower] = header;
  const names = top ? labelsOf([top]) : [];
  const named = names.filter(({ indicators }) => indicators.length > 0);
  const isAbout = ({ text, rest, indicators, areas, times }: Label) =>
    (rest === "" || text.length <= LONGEST_UNIT) && indicators.length + areas.length + times.length === 0;
  return (
    names.length > 1 &&
    named.length * 2 > (lower.length > 0 ? 1 : names.length) &&
    labelsOf(header).every(({ role }) => role === "plain") &&
    labelsOf(lower).every(isAbout)
  );
}

/** A table of cards with the units that stand below its figures beside their names: 1333.3 above 亿元. */
export function withUnitsBelow<Table extends CardRows>(given: Table): Table {
  const table = withoutLaterCards(given);
  const { header, body, notes } = table;
  const [figures, units, ...others] = body;
  if (!figures || !units || !isOfCards(header) || !hasFigures(figures) || !areUnits(units, header)) return table;
  const isBelow = others.every((row) => !hasFigures(row));
  return {
    ...table,
    header: [...header, units],
    body: isBelow ? [figures] : [figures, ...others],
    notes: isBelow ? [...others, ...notes] : notes,
  };
}

/** A row of cards without those behind a gap, whose names nobody knows: they say what stands below them, and no header does. */
function withoutLaterCards<Table extends CardRows>(table: Table): Table {
  const { header, body, notes } = table;
  if (!isOfCards(header)) return table;
  const named = new Set(header[0]?.cells.map(({ column }) => column));
  const end = body.findIndex(
    (row, at) => row.row > (body[at - 1]?.row ?? row.row) + 1 && labelled(row).every(({ column }) => named.has(column)),
  );
  return end > 0 ? { ...table, body: body.slice(0, end), notes: [...body.slice(end), ...notes] } : table;
}

/** Whether a row holds nothing but units, each below a name. */
export function areUnits(row: SheetRow, [names]: readonly SheetRow[]): boolean {
  const named = new Set(names?.cells.map(({ column }) => column));
  return row.cells.length > 1 && row.cells.every(({ column, label }) => named.has(column) && isUnitAlone(label));
}

/**
 * A table of cards, or of one row of areas or periods, whose figures are still to be filled in, with that row: the blank one right below
 * its header. Any other table as it is.
 */
export function withBlankRow<Table extends CardRows>(table: Table): Table {
  const { titles, header, body, notes } = table;
  const [row, left] = [header.at(-1)?.row ?? -1, header[0]?.cells[0]?.column ?? 0];
  // Lines shared with the tables beside begin further left than these do.
  const isShared = (column: number) => column < (table.sheet?.left ?? 0);
  const isBlank = [...body, ...notes].every((one) => !hasFigures(one) && one.row > row + 1);
  const isOfNames = body
    .flatMap(labelled)
    .some(({ label, column }) => (column < left && !isShared(column)) || (label && isName(label)));
  const isLeftmost = titles.every(({ cells: [first] }) => !first || first.column >= left || isShared(first.column));
  if (header.length === 0 || !isBlank || isOfNames || !isLeftmost) return table;
  const [names, units] = header;
  if (names && units && areUnitsBehind(units, names))
    return { ...table, header: [names], body: [...header.slice(1), ...body] };
  if (!(isOfCards(header) && saysUnits(header)) && !isRowOfList(table)) return table;
  return { ...table, body: [{ row: row + 1, cells: [] }], notes: [...body, ...notes] };
}

/** Whether a row holds nothing but units, each behind the blank below a name: 地区生产总值 | | 常住人口 above | 亿元 | | 万人. */
function areUnitsBehind({ cells }: SheetRow, names: SheetRow): boolean {
  const named = new Set(names.cells.map(({ column }) => column));
  const areBehind = cells.every(
    ({ column, label }) => looksLikeUnit(label) && named.has(column - 1) && !named.has(column),
  );
  return cells.length > 1 && areBehind && cells.filter(({ label }) => isUnitAlone(label)).length * 2 >= cells.length;
}

/** Whether a label is a unit, known or not: 亿元, 天. */
export function looksLikeUnit(label: Label | undefined): boolean {
  return isUnitAlone(label) || (label !== undefined && kindsOf(label).length === 0 && label.text.length <= 2);
}

function isName({ rest, ...label }: Label): boolean {
  const isNamed = kindsOf({ rest, ...label }).some(
    (kind) => kind === "indicator" || kind === "area" || kind === "member",
  );
  return rest === "" && isNamed;
}

/** A list of names alone may be a menu; figures are in units. */
function saysUnits([top, ...lower]: readonly SheetRow[]): boolean {
  const below = labelsOf(lower);
  const telling = below.filter(({ units, measure }) => units.length > 0 || measure !== undefined);
  return below.length > 0
    ? telling.length * 2 > below.length
    : labelsOf(top ? [top] : []).every(({ units }) => units.length > 0);
}

/** 南京 | 无锡 | 常州 below 各市生产总值（亿元）, 一季度 | 二季度 | 合计 below 地区生产总值. */
function isRowOfList({ titles, header }: CardRows): boolean {
  const labels = labelsOf(header);
  const title = labelsOf(titles.slice(-1))[0];
  // 2012 | | 2011 over Jul | Jun | Dec.
  const areYears = header.length === 2 && labelsOf(header.slice(0, 1)).every(isTimeAlone);
  if (!(header.length === 1 || areYears) || labels.length < 2 || title?.indicators.length !== 1) return false;
  const isAll = (kind: LabelKind) => labels.every((label) => label.rest === "" && kindsOf(label).join() === kind);
  const times = labels.filter(({ times: [time] }) => time && time.kind !== "open");
  const isOfTimes = times.length > 1 && labels.every((label) => times.includes(label) || isBareSum(label.text));
  return isOfTimes || (isAll("area") && title.units.length > 0);
}

import { isUnitAlone, kindsOf, type LabelKind } from "../label/label.ts";
import type { ReadCell } from "./read-cell.ts";
import { labelled, type SheetRow } from "./sheet-rows.ts";

/** Whether a row's labels are names of columns by what they stand below or over: units, a place, what waits for its figures. */
export function areNamesByTheirPlace(
  row: SheetRow,
  { before, next }: { readonly before: SheetRow | undefined; readonly next: SheetRow | undefined },
): boolean {
  if (areUnitsBelowTitle(row, before)) return true;
  if (!next) return false;
  const labels = labelled(row);
  return (
    standsOverUnits(row, next) ||
    areQuantitiesOver(labels, next) ||
    areUnitsOver(labels, next) ||
    areTimesOver(labels, next)
  );
}

/** 规上工业企业利润 | 编号 | 利润总额 | 营业收入 over | | 亿元 | 亿元: names, each over the unit of its figures. */
function standsOverUnits(row: SheetRow, next: SheetRow): boolean {
  const named = new Set(labelled(row).map(({ column }) => column));
  const areUnits = next.cells.every(({ column, label }) => named.has(column) && isUnitAlone(label));
  return next.row === row.row + 1 && next.cells.length >= FEWEST_UNITS && next.cells.length < named.size && areUnits;
}

/** | 全社会固定资产投资（亿元） | 房地产投资额（亿元） right below a line that begins further left. */
function areUnitsBelowTitle(row: SheetRow, before: SheetRow | undefined): boolean {
  const labels = labelled(row);
  const [title, ...others] = before?.row === row.row - 1 ? before.cells : [];
  const isBelow = title?.label !== undefined && others.length === 0 && title.column < (labels[0]?.column ?? 0);
  const areNames = labels.every(({ label }) => label?.units.length === 1 && !isUnitAlone(label) && !label.isUnitLine);
  return isBelow && labels.length > 1 && areNames;
}

/** | 常住人口（万人） | 户籍人口（万人） over 西安, of which only one is a quantity that somebody knows. */
function areQuantitiesOver(labels: readonly ReadCell[], next: SheetRow): boolean {
  const [first] = labels;
  const [name, ...others] = next.cells;
  const left = name?.column;
  // | 地区生产总值（亿元） over 阿里地区, with nothing beside it.
  const isOverPlace =
    others.length === 0 && (name?.label?.areas.length ?? 0) > 0 && (first?.label?.units.length ?? 0) > 0;
  if (!first || left === undefined || left >= first.column || (labels.length < 2 && !isOverPlace)) return false;
  const isGrowth = ({ label }: ReadCell) => label?.rest === "" && label.measure === "growth" && label.units.length > 0;
  const isQuantity = ({ label }: ReadCell) =>
    label?.role === "plain" && (label.indicators.length > 0 || (label.rest !== "" && label.units.length > 0));
  const isNamed = (one: ReadCell) => isGrowth(one) || (one.label?.rest === "" && one.label.indicators.length === 1);
  // 总值 beside 常住人口（万人） is an amount, though not whose.
  const isAmount = ({ label }: ReadCell) => label?.rest === "" && label.measure === "value";
  return labels.every((one) => isQuantity(one) || isGrowth(one) || isAmount(one)) && labels.some(isNamed);
}

const TIMED: ReadonlySet<LabelKind> = new Set(["time", "measure", "unit"]);

/** | 2005 | Up from previous year (%) over GDP, which stands further left and waits for its figures. */
function areTimesOver(labels: readonly ReadCell[], { cells: [name, ...others] }: SheetRow): boolean {
  const isTimed = ({ label }: ReadCell) =>
    label?.role === "plain" && label.rest === "" && kindsOf(label).every((kind) => TIMED.has(kind));
  const isOfBoth = (kind: LabelKind) => labels.some(({ label }) => label && kindsOf(label).includes(kind));
  const isLeft = name?.label !== undefined && others.length === 0 && name.column < (labels[0]?.column ?? 0);
  return labels.length > 1 && isLeft && labels.every(isTimed) && isOfBoth("time") && isOfBoth("measure");
}

const FEWEST_UNITS = 2;

/** Industry | CNYbn | y/y, % over Mining: behind what the rows are called stands in what the figures are. */
function areUnitsOver([corner, ...labels]: readonly ReadCell[], { cells: [name] }: SheetRow): boolean {
  const isUnit = ({ label }: ReadCell) => label?.rest === "" && label.units.length > 0 && !label.isUnitLine;
  const isCorner = corner?.label !== undefined && kindsOf(corner.label).length === 0;
  const isRun = labels.every(({ column }, at) => column === (corner?.column ?? 0) + at + 1);
  const isName = name?.label !== undefined && name.column === corner?.column;
  return isCorner && isName && isRun && labels.filter(isUnit).length >= FEWEST_UNITS;
}

import { isUnitAlone, kindsOf, type Label } from "../label/label.ts";
import type { ReadCell } from "./read-cell.ts";
import { labelled, type SheetRow } from "./sheet-rows.ts";

const LONGEST_FORM_LINE = 4;
const UNIT_OF_FORM = /^(?:计量|金额)?单\s*位\s*[:：]$/u;
// 亿千瓦时 | 万吨: units that no quantity of the catalogue is in.
const OTHER_UNIT =
  /^[十百千万亿]*(?:标准?)?(?:吨|千瓦时|度|平方米|立方米|米|公里|台|套|部|件|只|艘|箱|千升|升|元|美元|人|人次|户|家|个|亩|公顷|头|辆)(?:标准?煤)?$/u;

/**
 * Whether labels are a form's line over its header, 计量单位 | 亿元 | 联系人 or 编制：市财政局国库处 | 单位： | 万元, and no units of
 * columns.
 */
export function isUnitOfForm(labels: readonly ReadCell[]): boolean {
  const [first, second, third] = labels;
  const [name, unit] = labels.slice(-2);
  const isAtEnd = labels.length > 2 && labels.length <= LONGEST_FORM_LINE && isUnitAlone(unit?.label);
  if (isAtEnd && UNIT_OF_FORM.test(name?.label?.text ?? "")) return true;
  // 计量单位： | 见表, and | 金额单位： | 万元.
  const isPair = labels.length === 2 && UNIT_OF_FORM.test(first?.label?.text ?? "");
  if (isPair && ((first?.column ?? 0) > 0 || !isUnitAlone(second?.label))) return true;
  return (
    isUnitAlone(second?.label) &&
    third !== undefined &&
    !isUnitAlone(third.label) &&
    !OTHER_UNIT.test(third.label?.text ?? "") &&
    /^(?:计量)?单\s*位\s*[:：]?$/u.test(first?.label?.text ?? "")
  );
}

const ASKED =
  /(?:名称|所在地|地址|日期|时间|部门|机构|经办行|主办行|支行|编号|电话|联系人|负责人|经办人|调查人|客户|申请人|借款人|性质|规模)\s*[:：]?$/u;

/** Whether labels are what a form asks and is answered, and no header: 项目所在地 | 陕西省渭南市, 报告期： | 2016年9月. */
export function isAnswered(labels: readonly ReadCell[]): boolean {
  const isAsking = ({ label, cell }: ReadCell) =>
    ASKED.test(label?.text ?? "") || /[:：]\s*$/u.test(String(cell.value));
  const isNamed = (one: ReadCell, at: number) =>
    at % 2 === 0 ? isAsking(one) : one.column === (labels[at - 1]?.column ?? 0) + 1;
  return labels.length > 2 && labels.length % 2 === 0 && labels.every(isNamed);
}

/** Longer words below a name are no unit that is not known, 亿千瓦时. */
export const LONGEST_UNIT = 6;

/** Whether labels are the names of cards over their units and measures: 地区生产总值 | | 外贸依存度 above 亿元 | 同比% | % | 百分点. */
export function areNamesOverUnits(names: readonly ReadCell[], units: readonly ReadCell[]): boolean {
  const isUnit = ({ label }: ReadCell) =>
    label?.rest === "" &&
    label.role === "plain" &&
    kindsOf(label).every((kind) => kind === "unit" || kind === "measure");
  const isName = ({ label }: ReadCell) => label?.role === "plain" && label.times.length === 0 && !label.isUnitLine;
  return (
    units.length > names.length &&
    units[0]?.column === names[0]?.column &&
    units.filter(isUnit).length * 2 > units.length &&
    units.every(({ label }) => label?.role === "plain" && label.text.length <= LONGEST_UNIT) &&
    names.every(isName) &&
    names.some(({ label }) => label?.indicators.length)
  );
}

const FIRST_SECTION = /^\s*[（(]?[一1][、.．）)]/u;

/**
 * Whether a row has other words where 指标 would stand, before a time: a first section, 一、综合 | 2017年, or any before a time
 * and its growth, 碑林区 | 2017年 | 同比增长（%）.
 */
export function isOverTimes([first, ...others]: readonly ReadCell[]): boolean {
  if (!first?.label || first.label.indicators.length > 0) return false;
  const kinds = others.map(({ label }) => (label?.rest === "" ? kindsOf(label).filter((kind) => kind !== "unit") : []));
  const areOfTime = kinds.every((one) => one.length > 0 && one.every((kind) => kind === "time" || kind === "measure"));
  const hasGrowth = others.some(({ label }) => label?.measure === "growth");
  const isBegun = FIRST_SECTION.test(String(first.cell.value)) || (others.length > 1 && hasGrowth);
  return isBegun && areOfTime && kinds.some((one) => one.includes("time"));
}

/** Whether other words stand before a year and a helper's heading: Chengdu at a glance | 2016 | Source. */
export function isOverSources([first, ...others]: readonly ReadCell[]): boolean {
  const hasTime = others.some(({ label }) => label?.rest === "" && label.times.some(({ kind }) => kind === "span"));
  return (
    !!first?.label &&
    kindsOf(first.label).join() !== "indicator" &&
    hasTime &&
    others.some(({ label }) => label?.role === "helper")
  );
}

/** Whether a row holds the units of columns and dashes: - | - | 亿元 | %. */
export function isUnitsAlone(row: SheetRow): boolean {
  const isDash = ({ cell }: ReadCell) => /^[-–—/]+$/u.test(String(cell.value).trim());
  const units = labelled(row).filter(({ label }) => label?.units.length && isAboutSeries(label));
  return units.length > 1 && row.cells.every((one) => units.includes(one) || isDash(one));
}

/** Whether a row holds nothing but a unit over each of several columns that the row below names: 单位：万元 | 单位：%. */
export function areUnitsOver(row: SheetRow, below: SheetRow): boolean {
  const named = new Set(labelled(below).map(({ column }) => column));
  const areUnits = row.cells.every(({ label, column }) => isUnitAlone(label) && named.has(column));
  return areUnits && new Set(row.cells.map(({ label }) => label?.units[0]?.symbol)).size > 1;
}

/** Whether a label is a unit, a frequency, or a vendor's number for a series. */
export function isAboutSeries(label: Label): boolean {
  const kinds = kindsOf(label);
  const isUnit =
    label.rest === "" && kinds.length > 0 && kinds.every((kind) => kind === "unit" || kind === "frequency");
  return isUnit || /^[A-Z]{1,4}\d{4,}$/u.test(label.text);
}

/** Whether a row numbers the columns: 甲 乙 1 2 3, or (1) (2) (3). */
export function isColumnNumbering(row: SheetRow): boolean {
  const texts = row.cells.map((one) => String(one.cell.value).trim());
  if (texts.length > 1 && texts.every((text, at) => text.normalize("NFKC") === `(${at + 1})`)) return true;
  return (
    texts[0] === "甲" &&
    texts.every((text) => /^(?:[甲乙丙丁]|\d{1,2}(?:\s*[=＝][\d\s+\-－()（）/÷×*%]+)?)$/u.test(text))
  );
}

/** Whether labels are a row's name in two languages, 工业 | Industry, though Industry alone may be a heading. */
export function areNameAndTranslation([name, translation, ...others]: readonly ReadCell[]): boolean {
  const isName = name?.label?.role === "plain" && /^\p{Script=Han}[\p{Script=Han}\s]*$/u.test(name.label.text);
  return isName && others.length === 0 && /^[A-Z](?=.*[a-z]{3})[\p{ASCII}’]+$/u.test(translation?.label?.text ?? "");
}

/** Whether each label stands below one of a header, and a place below a heading: 区县 | 新城区 below 类别 | 单位. */
export function namesPlaceBelow(labels: readonly ReadCell[], heads: ReadonlyMap<number, Label | undefined>): boolean {
  const isPlace = ({ label, column }: ReadCell) =>
    label?.rest === "" && kindsOf(label).join() === "area" && heads.get(column)?.role === "heading";
  return labels.every(({ column }) => heads.has(column)) && labels.some(isPlace);
}

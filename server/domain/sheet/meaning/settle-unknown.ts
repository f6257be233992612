import { isRefusal } from "../../refusal.ts";
import type { Subject } from "../../subject.ts";
import type { TableContext } from "../context/table-context.ts";
import { quoteCell } from "../inquiry.ts";
import { saysTime } from "../label/head-time.ts";
import { isBareSum, isSideQuantity, isSumOfOthers } from "../label/side-words.ts";
import type { Head, Said } from "../table/head.ts";
import type { Axes, AxisColumn, AxisRow, Blocked } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { settleValueRows, settleValueWords } from "./value-words.ts";
import { asWholeIndustry, wholeIndustryAmong } from "./whole-industry.ts";

type UnknownCode = "INDICATOR_UNKNOWN" | "SUBJECT_UNKNOWN";

/** Settles labels that were not understood by what was answered; what remains unknown blocks its row or column. */
export function settleUnknown(
  { rows: givenRows, columns: givenColumns }: Axes,
  { heads, isOfSomeIndustries }: TableContext,
  settling: Settling,
): Axes {
  const rows = settleValueRows(givenRows, heads);
  const columns = settleValueWords(givenColumns, rows, heads);
  const figureRows = rows.filter((row) => !row.isSection);
  const rowHeads = figureRows.map((row) => row.own);
  const columnHeads = columns.map((column) => column.head);
  const isLabelled = rows.some(({ own }) => !saysNothing(own) || own.unknown);
  const rowCode = codeOf(rowHeads, arePlaces(rowHeads) ? [...columnHeads, ...heads] : columnHeads);
  const placed = new Set(rowHeads.flatMap(({ areas }) => areas?.cell.column ?? []));
  const columnCode = columnCodeOf(columnHeads, rowHeads, heads);
  const wholes = (along: readonly Head[], across: readonly Head[]) =>
    wholeIndustryAmong(along, { across, around: heads, isOfSome: isOfSomeIndustries }, settling.catalogue);
  // 合计 over 重点行业 sums those.
  const total = isOfSomeIndustries ? undefined : totalOfBreakdown(rows);
  const [isWholeRow, isWholeColumn] = [wholes(rowHeads, columnHeads), wholes(columnHeads, rowHeads)];
  return {
    rows: rows.map((row) => {
      const unknown = row.own.unknown?.value ?? "";
      const isPart = row.depth > 0 && row.inherited.some((head) => head.indicators);
      if (isWholeRow(row.own)) return { ...row, own: asWholeIndustry(row.own) };
      if (row === total) return { ...row, own: { ...row.own, unknown: undefined } };
      const isSum = rowCode === "SUBJECT_UNKNOWN" ? isSumOfOthers(unknown) : isBareSum(unknown);
      const isSide = unknown.length <= LONGEST_SIDE && isSideQuantity(unknown);
      if (isSide) return settleRow(row, undefined, isLabelled, settling);
      const code = isPart ? "SUBJECT_UNKNOWN" : isSum ? undefined : codeAmong(row.own, placed, rowCode);
      return settleRow(row, code, isLabelled, settling);
    }),
    columns: columns.map((column) =>
      isWholeColumn(column.head)
        ? { ...column, head: asWholeIndustry(column.head) }
        : settleColumn(column, columnCode, settling),
    ),
  };
}

// 国有控股企业, 第二产业, 港资: parts of a whole, whatever it is.
const PARTS = /国有|集体|私营|民营|股份|外商|港澳台|三资|[大中小]型|[轻重]工业|第?[一二三]次?产业|^[港台韩日美欧]资/u;
const FEWEST_PARTS = 2;

/** Whether rows divide a whole by kinds of enterprises or by industry, and name no quantity of their own. */
function areParts(rows: readonly AxisRow[]): boolean {
  const figures = rows.filter(({ isSection }) => !isSection);
  const isPart = ({ own, depth }: AxisRow) =>
    !own.indicators && (own.members !== undefined || depth > 0 || PARTS.test(own.unknown?.value ?? ""));
  const isNamed = ({ own }: AxisRow) => own.members !== undefined || PARTS.test(own.unknown?.value ?? "");
  return (
    figures.length >= FEWEST_PARTS && figures.every(isPart) && figures.filter(isNamed).length * 2 >= figures.length
  );
}

/** 总计 over 按产业分 and 按国别分, right below or behind 其中：民间投资, or over 国有控股企业 and 私营企业 is all that those divide. */
function totalOfBreakdown(rows: readonly AxisRow[]): AxisRow | undefined {
  const [first, ...others] = rows;
  const isTotal = first && !first.isSection && isBareSum(first.own.unknown?.value ?? "");
  const divided = others.find(({ depth, isSection }) => depth === 0 || isSection);
  const isDivided = /^[按分]\p{Script=Han}/u.test(divided?.own.unknown?.value ?? "");
  return isTotal && (isDivided || areParts(others)) && rows.every(({ own }) => !own.areas) ? first : undefined;
}

/** 完成率（%） beside an amount is no question; a longer label may be another quantity's name. */
const LONGEST_SIDE = 10;

/** What labels of an axis name, by those that were understood; nothing is asked about an odd one among periods. */
function codeOf(heads: readonly Head[], others: readonly Head[]): UnknownCode | undefined {
  if (heads.some((head) => head.indicators)) return "INDICATOR_UNKNOWN";
  if (heads.some((head) => head.areas || head.members)) return "SUBJECT_UNKNOWN";
  if (heads.some((head) => saysTime(head.time))) return undefined;
  return others.some((head) => head.indicators) ? "SUBJECT_UNKNOWN" : "INDICATOR_UNKNOWN";
}

/** Whether rows of which nobody knows any look like places: 东城区, 西城区. */
function arePlaces(heads: readonly Head[]): boolean {
  const unknown = heads.flatMap((head) => head.unknown ?? []);
  return unknown.length > 1 && unknown.every(({ value }) => /^\p{Script=Han}{1,10}[区县市旗州]$/u.test(value));
}

/** A column beside named rows that says something else is no question: 年度目标, 完成率. */
function columnCodeOf(heads: readonly Head[], rows: readonly Head[], around: readonly Head[]): UnknownCode | undefined {
  if (heads.some((head) => head.areas || head.members)) return "SUBJECT_UNKNOWN";
  // GDP = gross domestic product, read as a row, is not what the other rows are called.
  if (rows.some((head) => head.indicators && !head.unknown) || rows.every((head) => head.unknown)) return undefined;
  if (heads.some((head) => head.indicators)) return "INDICATOR_UNKNOWN";
  const isOfMeasures = heads.some(
    (head) => !(head.unknown && heads.every((one) => one.unknown)) && (head.measure || saysTime(head.time)),
  );
  return isOfMeasures && !isOfUnknownAmounts(heads, rows, around) ? undefined : "INDICATOR_UNKNOWN";
}

/** 增加值（亿元） beside years below 战略性新兴产业发展情况: where nothing names a quantity it is one that is not known. */
function isOfUnknownAmounts(heads: readonly Head[], rows: readonly Head[], around: readonly Head[]): boolean {
  const listed = rows.filter(
    ({ areas, members, time }) => areas !== undefined || members !== undefined || saysTime(time),
  );
  const isListed = listed.length > 0 && listed.length * 2 >= rows.length;
  const isAmount = ({ unknown, units }: Head) => unknown !== undefined && units?.value[0]?.dimension !== "percent";
  return isListed && !around.some((head) => head.indicators) && heads.some(isAmount);
}

function saysNothing({ indicators, areas, members, measure, basis, isYearBefore, time, units }: Head): boolean {
  return !(indicators ?? areas ?? members ?? measure ?? basis ?? units) && !isYearBefore && !saysTime(time);
}

function settleRow(row: AxisRow, code: UnknownCode | undefined, isLabelled: boolean, settling: Settling): AxisRow {
  const { unknown } = row.own;
  // Figures beside no label, or a label that says nothing, are a check sum or somebody's notes.
  if (!unknown) return saysNothing(row.own) && isLabelled ? { ...row, blocked: { issue: undefined } } : row;
  const known = answered(row.own, unknown, code, settling);
  return known ? { ...row, own: known } : { ...row, blocked: blockedBy(unknown, code, settling) };
}

function settleColumn(column: AxisColumn, code: UnknownCode | undefined, settling: Settling): AxisColumn {
  const { unknown } = column.head;
  if (!unknown) return column;
  const asked = isSideQuantity(unknown.value) ? undefined : ownCode(column.head, code);
  const known = answered(column.head, unknown, asked, settling);
  return known ? { ...column, head: known } : { ...column, blocked: blockedBy(unknown, asked, settling) };
}

/** 火星市 beside 地区生产总值, in a column of places, is one that nobody knows. */
function codeAmong({ indicators, unknown }: Head, placed: ReadonlySet<number>, code: UnknownCode | undefined) {
  return indicators && unknown && placed.has(unknown.cell.column) ? "SUBJECT_UNKNOWN" : code;
}

/** What a label that is understood in part still lacks. */
function ownCode({ indicators, areas }: Head, code: UnknownCode | undefined): UnknownCode | undefined {
  if (!code || (indicators === undefined) === (areas === undefined)) return code;
  return indicators ? "SUBJECT_UNKNOWN" : "INDICATOR_UNKNOWN";
}

function answered(
  head: Head,
  unknown: Said<string>,
  code: UnknownCode | undefined,
  { catalogue, inquiry }: Settling,
): Head | undefined {
  const answer = code && inquiry.answerTo(code, unknown.value);
  if (answer === undefined) return undefined;
  const { cell } = unknown;
  if (code === "INDICATOR_UNKNOWN") {
    const indicator = catalogue.indicator(answer);
    return isRefusal(indicator) ? undefined : { ...head, unknown: undefined, indicators: { value: [indicator], cell } };
  }
  const subject = catalogue.subjects.read(answer);
  if (isRefusal(subject)) return undefined;
  const members = subject.member === "" ? head.members : { value: [subject.member], cell };
  const areas = subject.member === "" ? { value: [subject.area], cell } : head.areas;
  return { ...head, unknown: undefined, members, areas };
}

/** The subject that a question about an unknown name was answered with. */
export function answeredSubject(name: string, { catalogue, inquiry }: Settling): Subject | undefined {
  const answer = inquiry.answerTo("SUBJECT_UNKNOWN", name);
  const subject = answer === undefined ? undefined : catalogue.subjects.read(answer);
  return subject && !isRefusal(subject) ? subject : undefined;
}

function blockedBy(unknown: Said<string>, code: UnknownCode | undefined, { catalogue }: Settling): Blocked {
  if (!code) return { issue: undefined };
  const label = quoteCell(unknown.value, unknown.cell);
  const found =
    code === "INDICATOR_UNKNOWN" ? catalogue.indicator(unknown.value) : catalogue.subjects.read(unknown.value);
  const candidates = isRefusal(found) ? found.near : [];
  const kind = code === "INDICATOR_UNKNOWN" ? "指标" : "地区、行业、集群或项目";
  const text = `目录里没有名为${label}的${kind}，请指定，或不填这些单元格。`;
  return { issue: { key: unknown.value, code, text, candidates, label: unknown.value } };
}

import { kindsOf, type Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { isBareSum } from "../label/side-words.ts";
import type { ReadCell } from "./read-cell.ts";
import { withNameJoined } from "./split-names.ts";

/**
 * The labels of a column's header, the outermost first, with those read as one that only together name an indicator:
 * 规模以上工业 above 增加值增速.
 */
export function joinHeaderLabels(given: readonly ReadCell[], readLabel: LabelReader): readonly ReadCell[] {
  const cells = withNameJoined(given, readLabel);
  const joined: ReadCell[] = [];
  let product: Label | undefined;
  for (const cell of cells) {
    const outer = joined.at(-1);
    // 规模以上 below 工业增加值:累计同比 says of which enterprises.
    const [named, ofScale] = ofScope(joined, cell.label, readLabel) ?? [];
    if (named !== undefined && ofScale) {
      joined.splice(named, 1, ofScale);
      continue;
    }
    // 小计 below 第二产业 and 总体 below 固定资产投资 are all of it.
    const words = cell.label?.text ?? "";
    const isAll = isBareSum(words) || /^[总整]体$/u.test(words);
    if (outer?.label?.rest === "" && outer.label.indicators.length > 0 && isAll) continue;
    // 完成投资（亿元） below 固定资产投资 is that.
    if (outer?.label && isInvestment(outer.label) && DONE.test(cell.label?.text ?? "")) {
      const units = outer.label.units.length > 0 ? outer.label.units : (cell.label?.units ?? []);
      joined.splice(-1, 1, { ...outer, label: { ...outer.label, units } });
      continue;
    }
    // 其中：工业投资增速 below 固定资产投资增速.
    if (outer?.label && isOfIndustry(outer.label, cell.label)) {
      joined.splice(-1, 1, cell);
      continue;
    }
    // 完成（%） below 规模以上工业增加值增速, beside 得分, is that growth.
    if (outer?.label?.rest === "" && isGrowth(outer.label) && GROWTH_DONE.test(cell.label?.text ?? "")) continue;
    if (outer?.label && isProduct(outer.label)) product = outer.label;
    const label =
      outer && (partOfProduct(product, cell.label, readLabel) ?? together(outer.label, cell.label, readLabel));
    // What columns say is told apart by the cells that say it: the inner one is a column's own.
    // 第二产业 below GDP（本币） below 地区生产总值 is no part of it besides.
    // Nor is 工业 below 第三产业, which stands over it by its place, below 地区生产总值.
    const isOver = outer?.label && (isProduct(outer.label) || ONE_OF_THREE.test(outer.label.text));
    const isPart = label && product && !isProduct(label) && isOver;
    if (isPart)
      joined.splice(
        0,
        joined.length,
        ...joined.filter(({ label: said }) => said === outer?.label || !(said && isBareProduct(said))),
      );
    if (label) joined.splice(-1, 1, { ...cell, label });
    else joined.push(cell);
  }
  return joined;
}

const ONE_OF_THREE = /^第[一二三]次?产业$/u;

const GROWTH_DONE = /^(?:实际)?完成(?:情况)?\s*[（(]?%[)）]?$/u;

/** Whether a label names one quantity and that it grew. */
function isGrowth({ indicators, measure }: Label): boolean {
  return indicators.length === 1 && (measure === "growth" || indicators[0]?.growthOf !== "");
}

const SCOPE = /^(?:规模以上|规上)(?:工业)?(?:企业)?$|^above (?:the )?designated size$/iu;

/** The label over a scope that names a quantity, and where it stands, with the scope as part of its name. */
function ofScope(
  over: readonly ReadCell[],
  inner: Label | undefined,
  readLabel: LabelReader,
): readonly [at: number, cell: ReadCell] | undefined {
  const at = inner && SCOPE.test(inner.text) ? over.findIndex(({ label }) => (label?.indicators.length ?? 0) > 0) : -1;
  const cell = over[at];
  if (!cell?.label) return undefined;
  const isSaid = cell.label.indicators.every(({ name }) => name.startsWith("规模以上"));
  const { text } = cell.label;
  const words = /工业/u.test(text) ? text.replace(/^.*?(?=工业)/u, "$&规模以上") : `${text}: ${inner?.text}`;
  const label = isSaid ? cell.label : readLabel(words);
  return label.rest === "" && label.indicators.length > 0 ? [at, { ...cell, label }] : undefined;
}

/** What two labels beside or above each other say as one; undefined where that is not understood, or where the outer one is by itself. */
export function together(
  outer: Label | undefined,
  inner: Label | undefined,
  readLabel: LabelReader,
): Label | undefined {
  if (!outer || inner?.role !== "plain") return undefined;
  const overlapping = isInvestment(outer) ? withoutOverlap(outer.text, inner.text) : undefined;
  if (!isOpen(outer) && !goesOn(inner) && overlapping === undefined) return undefined;
  const isLatin = /[A-Za-z]$/u.test(outer.text) && /^[A-Za-z(]/u.test(inner.text);
  // 第二产业 below 增加值.
  const words = /^(?:增加值|产量)$/u.test(outer.text)
    ? inner.text + outer.text
    : outer.text + (isLatin ? " " : "") + inner.text;
  const label = readLabel(overlapping ?? words);
  return label.rest === "" && label.indicators.length > 0 ? label : undefined;
}

/** 固定资产投资增速（%） of 固定资产投资 and 投资增速（%）; undefined for words that do not overlap. */
function withoutOverlap(outer: string, inner: string): string | undefined {
  const shared = /^\p{Script=Han}{2}/u.exec(inner)?.[0];
  return shared !== undefined && outer.endsWith(shared) ? outer + inner.slice(shared.length) : undefined;
}

/** of Consumer Goods goes on with the words above it, Total Retail Sales, though those are a name by themselves. */
function goesOn({ text }: Label): boolean {
  return /^of [A-Z]/u.test(text);
}

function isProduct({ indicators, rest }: Label): boolean {
  return rest === "" && indicators.length === 1 && /生产总值$/u.test(indicators[0]?.name ?? "");
}

/** A label that says nothing but 地区生产总值. */
function isBareProduct(label: Label): boolean {
  return isProduct(label) && kindsOf(label).every((kind) => kind === "indicator" || kind === "measure");
}

/** Whether a label names the part of investment in fixed assets that another is over. */
function isOfIndustry(outer: Label, inner: Label | undefined): boolean {
  const [whole, part] = [outer, inner].map((label) => (label?.rest === "" ? label.indicators[0] : undefined));
  const areRates = [whole, part].map((one) => one?.growthOf !== "");
  return /^固定资产投资/u.test(whole?.name ?? "") && /^工业投资/u.test(part?.name ?? "") && areRates[0] === areRates[1];
}

const DONE = /^(?:累计)?完成投资额?(?=$|\s*[（(])/u;

function isInvestment({ indicators, rest }: Label): boolean {
  return rest === "" && indicators.length === 1 && /投资$/u.test(indicators[0]?.name ?? "");
}

/** 第二产业 below 地区生产总值（亿元） is its value added, in that unit; so is 工业 below 第二产业 below that. */
function partOfProduct(
  product: Label | undefined,
  inner: Label | undefined,
  readLabel: LabelReader,
): Label | undefined {
  if (!product || !inner || !(isOpen(inner) || inner.text === "Industry")) return undefined;
  const words = inner.text.replace(/^([^（(]+?)\s*(?=[（(]|$)/u, "$1增加值");
  const label = [words, `Value added of ${inner.text}`]
    .map(readLabel)
    .find(({ rest, indicators }) => rest === "" && indicators.length === 1);
  return label && { ...label, units: label.units.length > 0 ? label.units : product.units };
}

function isOpen(label: Label): boolean {
  return label.role === "plain" && (label.rest !== "" || kindsOf(label).length === 0);
}

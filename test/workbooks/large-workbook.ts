import { columnName } from "../../preview/build/column-name.ts";
import { type CellContent, type SheetPlan, writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { addressOf, compare, type ExpectedTable } from "./comparison.ts";
import { COLUMNS, GROWTH, INDUSTRIES } from "./industry-table.ts";
import { hasUnplacedSource, publishedFigure, publishedPlaces } from "./published-figures.ts";

/**
 * A workbook of so many cells of ours, to be had in any size: the growth of every industry in every period, asked in many
 * spellings, so that no two cells of a sheet ask the same question in the same words. Four sheets, one for each kind.
 */

/** Names of one indicator: the growth itself, and the level whose 同比 it is. */
const GROWTH_NAMES = [
  "规模以上工业增加值增速",
  "规上工业增加值增速",
  "规模工业增加值增速",
  "规上工业增速",
  "规模以上工业增速",
  "规模以上工业增加值同比",
  "规模以上工业增加值同比增速",
  "规模以上工业增加值增长率",
  "规上工业增加值同比增速",
];
const LEVEL_NAMES = ["规模以上工业增加值", "规上工业增加值", "规模工业增加值", "规模以上工业企业增加值"];

/** The nation and what stands between it and the industry. */
const PREFIXES = ["全国·", "中国·", "100000/", "全国，", "中华人民共和国|", "全国 "];

/** Share of each kind among the cells. */
const SHARES = { 增速: 0.45, 同比: 0.3, 来源: 0.18, 目标: 0.07 } as const;

type Kind = keyof typeof SHARES;

const FORMULAS: Readonly<Record<Kind, (row: number, column: string) => string>> = {
  增速: (row, column) => `=PLAN.METRIC($B${row},${column}$1,,$A${row})`,
  同比: (row, column) => `=PLAN.METRIC($B${row},${column}$1,"同比",$A${row},"%")`,
  来源: (row, column) => `=PLAN.SOURCE($B${row},${column}$1,"全文",$A${row})`,
  目标: (row, column) => `=PLAN.TARGET($B${row},$A${row},${column}$1)`,
};

/** Plan indicators with what 运算符, 单位 and 目标值 of each should be. */
const TARGETS: readonly (readonly [name: string, operator: string, unit: string, amount: number])[] = [
  ["净增规模以上工业企业", "等于", "户", 40],
  ["新建标准化厂房面积", "等于", "万平方米", 25],
  ["工业园区贷融资额", "不低于", "亿元", 2],
  ["招商引资额", "不低于", "亿元", 600],
];
const TARGET_FIELDS = ["运算符", "单位", "目标值"];

/** One kind's sheet: its cells row by row, the last row cut off where the number of cells is reached. */
interface KindSheet {
  readonly kind: Kind;
  readonly cells: number;
  readonly headers: readonly CellContent[];
}

function sheetsOf(cells: number): KindSheet[] {
  const kinds: readonly Kind[] = ["增速", "同比", "来源"];
  const sheets = kinds.map((kind) => ({
    kind,
    cells: Math.round(SHARES[kind] * cells),
    headers: COLUMNS.map(({ header }) => header),
  }));
  const left = cells - sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  return [...sheets, { kind: "目标", cells: left, headers: TARGET_FIELDS }];
}

/** Row of a sheet, from 0: an industry in a spelling of its own, or a target in one of the next years. */
function labelsOf(kind: Kind, row: number): readonly [subject: CellContent, indicator: string] {
  if (kind === "目标") return [2016, TARGETS[row % TARGETS.length]?.[0] ?? ""];
  const [industry = ""] = INDUSTRIES[row % INDUSTRIES.length] ?? [];
  const variant = Math.floor(row / INDUSTRIES.length);
  const names = kind === "同比" ? LEVEL_NAMES : GROWTH_NAMES;
  const prefix = PREFIXES[Math.floor(variant / names.length)];
  if (prefix === undefined) throw new Error(`There are not so many spellings: ${kind}, row ${row}`);
  const subject = industry === "总计" ? prefix.replace(/\P{L}$/u, "") : prefix + industry;
  return [subject, names[variant % names.length] ?? ""];
}

/** Writes the workbook. */
export async function writeLargeWorkbook(path: string, cells: number): Promise<void> {
  await writeWorkbook(path, sheetsOf(cells).map(planOf));
}

function planOf({ kind, cells, headers }: KindSheet): SheetPlan {
  const rows = Array.from({ length: Math.ceil(cells / headers.length) }, (_, row): CellContent[] => {
    const width = Math.min(headers.length, cells - row * headers.length);
    const formulas = headers.slice(0, width).map((_, at) => FORMULAS[kind](row + 2, columnName(at + 2)));
    return [...labelsOf(kind, row), ...formulas];
  });
  return { name: kind, rows: [["对象", "指标", ...headers], ...rows], widths: [] };
}

/** How the cells of a large workbook compare with what was published. */
export interface LargeComparison {
  readonly right: number;
  /** Cells that show #N/A and say that nothing is published, and nothing is. */
  readonly refused: number;
  readonly wrong: readonly string[];
}

/** Compares every cell, in a workbook of so many. */
export async function compareLarge(book: OpenWorkbook, cells: number): Promise<LargeComparison> {
  const sentences = await book.errors();
  const compared: LargeComparison[] = [];
  for (const sheet of sheetsOf(cells)) {
    const table = expectedTable(sheet);
    const values = await book.values(addressOf(table));
    const shown = values.map((row, down) => row.map((value, across) => shownIn(sheet.kind, value, down, across)));
    compared.push(compare(table, shown, sentences));
  }
  return {
    right: compared.reduce((sum, { right }) => sum + right, 0),
    refused: compared.reduce((sum, { refused }) => sum + refused, 0),
    wrong: compared.flatMap(({ wrong }) => wrong),
  };
}

/** What a cell shows; of a citation whether it names a place where the figure is published. */
function shownIn(kind: Kind, value: CellContent, row: number, column: number): CellContent {
  if (kind !== "来源" || !String(value).startsWith("来源：")) return value;
  const [, area, period] = publishedAs(row, column);
  const [, place] = /位置：([^；]+)；/u.exec(String(value)) ?? [];
  const isRight = place ? placesOf(row, column).includes(place) : hasUnplacedSource(area, period);
  return isRight ? CITED : value;
}

/** Stands for a right citation. */
const CITED = "来源";

function expectedTable({ kind, cells, headers }: KindSheet): ExpectedTable {
  const rows = Math.ceil(cells / headers.length);
  const figures = Array.from({ length: rows }, (_, row) =>
    headers.slice(0, cells - row * headers.length).map((_, column) => expectedCell(kind, row, column)),
  );
  return { sheet: kind, row: 2, column: 2, figures };
}

function expectedCell(kind: Kind, row: number, column: number): number | string | undefined {
  if (kind === "目标") return TARGETS[row % TARGETS.length]?.[column + 1];
  if (kind === "来源") return placesOf(row, column).length > 0 ? CITED : undefined;
  return publishedFigure(...publishedAs(row, column));
}

function placesOf(row: number, column: number): readonly string[] {
  return publishedPlaces(...publishedAs(row, column));
}

/** The cell's figure as the table of published figures names it. */
function publishedAs(row: number, column: number): [label: string, area: string, period: string] {
  const [, published = ""] = INDUSTRIES[row % INDUSTRIES.length] ?? [];
  const { period = "", basis = "" } = COLUMNS[column] ?? {};
  return [`${GROWTH}${published}_${basis}同比实际增速`, "全国", period];
}

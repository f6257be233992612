import { isRefusal } from "../../refusal.ts";
import { foldName } from "../../suggest.ts";
import { parseUnit } from "../../unit.ts";
import { kindsOf, type Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { SheetRow } from "../table/sheet-rows.ts";
import { readIndustryLine, tellsOfGrowth } from "./industry-line.ts";
import type { Table } from "./table-columns.ts";

const START = /^\s*(?:\p{Script=Han}{0,6}说明|注释?|备注|变量(?:含义|定义)?|notes?|variables?|codebook)\s*[:：]\s*/iu;
const BETWEEN = /[；;。\n\r]+|\.\s+(?=[A-Z])|(?<=[)）])\s*[,，、]\s*|[,，、]\s*(?=[A-Za-z]\w*\s*[:：=＝])/u;
const DEFINED = /^\s*([A-Za-z]\w*)\s*([:：=＝]|——?|为|是|指|表示|代表|\s|(?=(?!的)\p{Script=Han}))\s*(.*\p{L}.*?)\s*$/u;
// 规模以上工业分行业增加值累计实际同比增长率 g（%）.
const TRAILING = /^(.*\p{Script=Han})\s*([a-z]\w{0,12})\s*[（(]([^（()）]+)[)）]$/u;
const EXPLICIT = /^(?:[:：=＝]|——?)$/u;

interface Definition {
  readonly words: string;
  /** Whether a colon or the like says that it is a definition and no remark. */
  readonly isExplicit: boolean;
}

/** A variable's name with what it means. */
export type ListedVariable = readonly [name: string, definition: Definition];

/**
 * A table with the names of its variables read as the lines over or below it define them: 变量说明：gdp 地区生产总值（亿元）；
 * pop 年末常住人口（万人）. A remark that begins with a name, GDP为初步核算数, is no definition.
 *
 * @param listed the variables that a list beside the table on the same sheet defines
 */
export function withCodebook<Defined extends Pick<Table, "sheet" | "titles" | "header" | "body" | "notes">>(
  table: Defined,
  readLabel: LabelReader,
  listed: readonly ListedVariable[] = listedVariables(table.sheet.rows),
): Defined {
  const names = new Set(table.header.flatMap(({ cells }) => cells.flatMap(({ cell }) => namesOf(cell.value))));
  const below = linesBelow(table.sheet.rows, table.header);
  const found = [...listed, ...definitionsIn([...table.titles, ...table.notes]), ...definitionsIn(below)].filter(
    ([name]) => names.has(name),
  );
  const isList = found.length > 1;
  const defined = new Map(
    found.filter(([, { words, isExplicit }]) => isList || isExplicit || isQuantity(words, readLabel)),
  );
  if (defined.size === 0) return table;
  const header = table.header.map((row) => ({
    ...row,
    cells: row.cells.map((one) => {
      const name = one.label && namesOf(one.cell.value).find((known) => defined.has(known));
      const words = name === undefined ? undefined : defined.get(name)?.words;
      if (words === undefined || !one.label) return one;
      const label = withYearOf(one.cell.value, name, readDefinition(words, readLabel), readLabel);
      // YTD = January to the month says less than YTD.
      const isMeasure = one.label.rest === "" && kindsOf(one.label).join() === "measure";
      // gdp_yoy, 当季同比增速(%), is that of GDP.
      const saysLess = label.rest === "" && label.indicators.length === 0 && one.label.indicators.length > 0;
      if (saysLess && kindsOf(label).includes("unit")) return { ...one, label: { ...one.label, units: label.units } };
      return (label.rest !== "" && isMeasure) || saysLess ? one : { ...one, label };
    }),
  }));
  const defining = new Set(below.filter((row) => definitionsIn([row]).size > 0).map(({ row }) => row));
  // gdp：地区生产总值（亿元） over the table says nothing of its other columns.
  const isDefinition = (row: SheetRow) =>
    row.cells.length === 1 &&
    textsOf(row).every((text) => text.split(BETWEEN).every((piece) => defined.has(nameOf(DEFINED.exec(piece)?.[1]))));
  return {
    ...table,
    header,
    titles: table.titles.filter((row) => !isDefinition(row)),
    body: table.body.filter(({ row }) => !defining.has(row)),
  };
}

function readDefinition(words: string, readLabel: LabelReader): Label {
  // Value added of industry above designated size, real: growth is.
  const label = readLabel(plainWords(words.replace(/,\s*(?:in )?real(?: terms)?$/iu, "")));
  // Value added of industry (for large firms) is an amount, and no growth of others.
  if (label.rest === "" || !tellsOfGrowth(words)) return label;
  return (
    readIndustryLine(readLabel(words), { isBare: false, isOfAmounts: false, listsIndustries: false }, readLabel) ??
    label
  );
}

/** Lines of one text, or of a name and a text, below a header and behind a gap: no rows of its table, gdp：地区生产总值，亿元. */
function linesBelow(rows: readonly SheetRow[], header: readonly SheetRow[]): readonly SheetRow[] {
  const top = header.at(-1)?.row ?? Number.POSITIVE_INFINITY;
  const gap = rows.findIndex(({ row }, at) => row > top && row > (rows[at - 1]?.row ?? row) + 1);
  return gap < 0 ? [] : rows.slice(gap).filter(({ cells }) => cells.length <= 2);
}

// What makes another figure of a quantity than the published one.
const CHANGED = /(?<![未不没])(?:平减|取?对数|标准化|折算)|不变价|可比价|增[速长]|占|比重|人均|滞后|差分/u;

/** 地区生产总值（亿元） of 地区生产总值，亿元，当年价，未平减. */
function plainWords(words: string): string {
  const [name = "", ...others] = words.split(/\s*[,，、]\s*/u);
  // gdp: 亿元，当年价 says in which unit it is, and what it is by its name.
  if (!isRefusal(parseUnit(name)) && !others.some((one) => CHANGED.test(one))) return name;
  const unit = others.find((one) => !isRefusal(parseUnit(one.replace(/[（(].*$/u, ""))));
  const isPlain = unit !== undefined && others.every((one) => !CHANGED.test(one));
  return isPlain ? `${name}（${unit.replace(/[（(].*$/u, "")}）` : words;
}

function definitionsIn(lines: readonly SheetRow[]): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const text of lines.flatMap(textsOf)) {
    for (const piece of text.split(BETWEEN)) {
      const [, meaning, trailing, unit] = TRAILING.exec(piece) ?? [];
      if (meaning !== undefined && trailing !== undefined)
        definitions.set(nameOf(trailing), { words: `${meaning}（${unit}）`, isExplicit: true });
      const [, name, joint = "", words] = DEFINED.exec(piece) ?? [];
      if (name === undefined || words === undefined) continue;
      definitions.set(nameOf(name), { words, isExplicit: EXPLICIT.test(joint.trim()) });
    }
  }
  return definitions;
}

/** The texts of a line's cells; a variable's name and what stands beside it as one. */
function textsOf({ cells }: SheetRow): string[] {
  const texts = cells.map(({ cell }) => (typeof cell.value === "string" ? cell.value.replace(START, "") : ""));
  const [name = "", meaning, ...others] = texts;
  const isNamed = meaning !== undefined && others.length === 0 && /^\s*[A-Za-z]\w*\s*$/u.test(name);
  return isNamed ? [`${name}：${meaning}`] : texts;
}

const VARIABLES =
  /^(?:keys?|var|指标代码|变量|变量名|变量名称|变量符号|符号|字段|字段名|variables?|variable name|field)$/iu;

// 名称 heads variables only beside a column of what they mean: 名称 | 类型 | 描述.
const NAMES = /^(?:名称|参数|参数名|name|column|parameter)$/iu;
const MEANINGS = /^(?:label|含义|描述|释义|解释|定义|meaning|description|definition)$/iu;

/** The variables of a list 变量 | 含义 | 单位 or 名称 | 类型 | 描述 on a sheet. */
export function listedVariables(rows: readonly SheetRow[]): readonly ListedVariable[] {
  const start = rows.findIndex(({ cells }) => cells.length > 1 && variablesIn(cells) !== undefined);
  const columns = rows[start] && variablesIn(rows[start].cells);
  if (!columns) return [];
  return rows.slice(start + 1).flatMap((row): ListedVariable[] => {
    const name = row.cells.find(({ column }) => column === columns.names);
    const [meaning, unit] = row.cells.filter(({ column }) => column >= columns.meanings);
    const isListed = name !== undefined && meaning?.column === columns.meanings;
    if (!isListed || !meaning?.label || !/^\s*[A-Za-z]\w*\s*$/u.test(String(name.cell.value))) return [];
    const shown = unit?.label && unit.label.units.length > 0 ? `（${unit.label.text}）` : "";
    return [[nameOf(name.cell.value), { words: meaning.label.text + shown, isExplicit: true }]];
  });
}

/** Where a list has its variables and what they mean: right behind them, where no heading says. */
function variablesIn(cells: readonly ReadCell[]): { readonly names: number; readonly meanings: number } | undefined {
  const headed = (heading: RegExp) => cells.find(({ label }) => label && heading.test(label.text.trim()))?.column;
  const [variables, meanings] = [headed(VARIABLES), headed(MEANINGS)];
  const names = variables ?? (meanings === undefined ? undefined : headed(NAMES));
  return names === undefined
    ? undefined
    : { names, meanings: meanings !== undefined && meanings > names ? meanings : names + 1 };
}

/** g_ytd of g_ytd (%). */
function nameOf(value: unknown): string {
  return typeof value === "string" ? foldName(value.replace(/(?<=\w)\s*[（(][^（()）]*[)）]$/u, "")) : "";
}

const OF_YEAR = /^([A-Za-z]\w*?)[_.]?((?:19|20)\d\d)$/u;

/** The names by which a variable of a wide panel may be defined: gdp_2016 and gdp. */
function namesOf(value: unknown): readonly string[] {
  const [, bare] = OF_YEAR.exec(typeof value === "string" ? value.trim() : "") ?? [];
  return bare === undefined ? [nameOf(value)] : [nameOf(value), nameOf(bare)];
}

/** What gdp_2016 is where gdp is defined: that, of its year. */
function withYearOf(value: unknown, name: string | undefined, label: Label, readLabel: LabelReader): Label {
  const [, , year] = OF_YEAR.exec(typeof value === "string" ? value.trim() : "") ?? [];
  return year === undefined || name === nameOf(value) ? label : { ...label, times: readLabel(`${year}年`).times };
}

function isQuantity(words: string, readLabel: LabelReader): boolean {
  const { indicators, rest } = readLabel(words);
  return indicators.length > 0 && rest === "";
}

import type { Basis, Frequency, Indicator, IndicatorKind, PriceBasis } from "../indicator.ts";
import { isRefusal } from "../refusal.ts";
import { foldName } from "../suggest.ts";
import { parseUnit } from "../unit.ts";
import { type ImportProblem, importProblem, refusedProblem } from "./import-problem.ts";
import type { RecordColumns, TableRecord } from "./record-table.ts";

/** The columns of a table of indicators. */
export const INDICATOR_COLUMNS = {
  code: "代码 指标代码",
  name: "名称 指标 指标名称",
  name_en: "英文名 英文名称 english_name",
  aliases: "别名 其他名称",
  unit: "单位 计量单位",
  decimals: "小数位数 小数位",
  kind: "类型 指标类型",
  basis: "口径 公布口径",
  frequency: "频率 公布频率",
  price_basis: "价格口径 价格",
  direction: "方向",
  growth_of: "增速所属 增速指标",
  definition: "说明 定义 指标解释",
} as const satisfies RecordColumns<string>;

/** A column of a table of indicators. */
export type IndicatorField = keyof typeof INDICATOR_COLUMNS;

/** The columns without which a row is no indicator. */
export const INDICATOR_REQUIRED: readonly IndicatorField[] = ["code", "name", "unit", "kind"];

const KINDS: Readonly<Record<string, IndicatorKind>> = {
  ...{ flow: "flow", 流量: "flow", stock: "stock", 存量: "stock", 时点: "stock", rate: "rate", 增速: "rate" },
  ...{ share: "share", 占比: "share", 比重: "share", index: "index", 指数: "index" },
};

const PRICES: Readonly<Record<string, PriceBasis | null>> = {
  ...{
    "": null,
    current: "current",
    现价: "current",
    comparable: "comparable",
    可比价: "comparable",
    不变价: "comparable",
  },
};

const DIRECTIONS: Readonly<Record<string, Indicator["direction"]>> = {
  ...{ "": 0, "0": 0, 中性: 0, "1": 1, "+1": 1, 正向: 1, 越大越好: 1, "-1": -1, 逆向: -1, 越小越好: -1 },
};

const BASES: Readonly<Record<string, Basis>> = {
  ...{ month: "month", 当月: "month", 本月: "month", ytd: "year-to-date", "year-to-date": "year-to-date" },
  ...{ 累计: "year-to-date", 本年累计: "year-to-date", quarter: "quarter", 当季: "quarter", 季度: "quarter" },
  ...{ year: "year", 全年: "year", 年度: "year", point: "point", 时点: "point", 期末: "point" },
};

const FREQUENCY_WORDS: Readonly<Record<string, Frequency>> = {
  ...{ monthly: "monthly", month: "monthly", 月度: "monthly", 月: "monthly", 每月: "monthly", 月报: "monthly" },
  ...{ quarterly: "quarterly", quarter: "quarterly", 季度: "quarterly", 季: "quarterly", 每季: "quarterly" },
  ...{ 季报: "quarterly", annual: "annual", yearly: "annual", year: "annual", 年度: "annual", 年: "annual" },
  ...{ 每年: "annual", 年报: "annual" },
};

/** The indicator that a record describes, or everything that is wrong with it. */
export function readIndicatorRecord(record: TableRecord<IndicatorField>): Indicator | ImportProblem[] {
  const { text } = record;
  const problems: ImportProblem[] = [];
  const wrong = (field: IndicatorField, expected: string) =>
    problems.push(record.place(field, importProblem("FIELD_INVALID", text(field), expected)));
  const code = text("code").toUpperCase();
  if (!/^[A-Z][A-Z0-9_]{0,59}$/u.test(code)) wrong("code", "大写字母开头的字母、数字和下划线");
  if (text("name") === "" || text("name").length > 60) wrong("name", "60 字以内的名称");
  const unit = parseUnit(text("unit"));
  if (isRefusal(unit)) problems.push(record.place("unit", refusedProblem(unit, text("unit"))));
  const decimals = text("decimals") === "" ? 2 : Number(text("decimals"));
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 9) wrong("decimals", "0 到 9 的整数");
  const kind = chosen(KINDS, text("kind"));
  if (kind === undefined) wrong("kind", "流量、存量、增速、占比、指数之一");
  const priceBasis = chosen(PRICES, text("price_basis"));
  if (priceBasis === undefined) wrong("price_basis", "现价、可比价之一，或不写");
  const direction = chosen(DIRECTIONS, text("direction"));
  if (direction === undefined) wrong("direction", "1、0、-1 之一");
  const [bases, strangeBases] = chosenList(BASES, text("basis"));
  if (strangeBases.length > 0) wrong("basis", "当月、累计、当季、全年、时点中的一个或几个，用|分隔，或不写");
  const [frequencies, strangeFrequencies] = chosenList(FREQUENCY_WORDS, text("frequency"));
  if (strangeFrequencies.length > 0) wrong("frequency", "月度、季度、年度中的一个或几个，用|分隔，或不写");
  if (isRefusal(unit) || kind === undefined || priceBasis === undefined || direction === undefined) return problems;
  if (problems.length > 0) return problems;
  return {
    ...{ code, name: text("name"), englishName: text("name_en"), unit: unit.symbol, decimals, kind, priceBasis },
    aliases: text("aliases")
      .split("|")
      .flatMap((one) => one.trim() || []),
    ...{ direction, definition: text("definition"), growthOf: text("growth_of").toUpperCase() },
    ...{ bases, frequencies },
  };
}

/** The values of a list separated by |, in the order of the choices and each once, and the words that are none. */
function chosenList<Value>(choices: Readonly<Record<string, Value>>, text: string): [Value[], string[]] {
  const words = text.split(/[|｜、]/u).filter((one) => one.trim() !== "");
  const found = new Set(words.map((one) => chosen(choices, one)));
  const values = [...new Set(Object.values(choices))].filter((one) => found.has(one));
  return [values, words.filter((one) => chosen(choices, one) === undefined)];
}

function chosen<Value>(choices: Readonly<Record<string, Value>>, text: string): Value | undefined {
  const folded = foldName(text);
  return Object.hasOwn(choices, folded) ? choices[folded] : undefined;
}

import type { Catalogue } from "../catalogue.ts";
import type { Indicator } from "../indicator.ts";
import { isRelative, parsePeriod } from "../period.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { TargetKind, TargetOperator, TargetTerms } from "../target.ts";
import { parseUnit } from "../unit.ts";
import { actionOf } from "./import-action.ts";
import { type BareProblem, type ImportProblem, importProblem, refusedProblem } from "./import-problem.ts";
import type { RecordColumns, TableRecord } from "./record-table.ts";
import { kindInWords, operatorOf, targetKindOf, wordsAround } from "./target-words.ts";
import { readAmount } from "./typed-amount.ts";

/** The columns of a table of targets. */
export const TARGET_COLUMNS = {
  code: "代码 目标代码",
  indicator: "指标 指标名称 指标代码",
  area: "地区 区域 地区名称 地区代码",
  year: "年度 年份 年 目标年度 计划年度",
  kind: "类型 目标类型",
  operator: "运算符 用词 关系",
  amount: "目标值 目标数 目标数值 年度目标 目标",
  unit: "单位 计量单位",
  task: "任务 重点工作 任务代码",
  quote: "原文 条文 passage",
  source: "来源 出处 文件",
  action: "操作 动作",
} as const satisfies RecordColumns<string>;

/** A column of a table of targets. */
export type TargetField = keyof typeof TARGET_COLUMNS;

/** The columns without which a row is no target. */
export const TARGET_REQUIRED: readonly TargetField[] = ["indicator", "year", "amount"];

/** A target as a row has it; "" for a code that it leaves to us. */
export interface TargetRow extends TargetTerms {
  readonly record: TableRecord<TargetField>;
  readonly quote: string;
  readonly source: string;
  readonly isWithdrawn: boolean;
}

/** What targets are read with. */
export interface TargetReading {
  readonly catalogue: Catalogue;
  /** Code of the area that all targets are for. */
  readonly homeArea: string;
  readonly tasks: readonly { readonly code: string; readonly title: string }[];
}

const CODE = /^[A-Z0-9][A-Z0-9._-]{0,79}$/u;
const LONGEST_TEXT = 500;

type Placed = readonly [TargetField, BareProblem];

/** The target that a record sets, or everything that is wrong with it. */
export function readTargetRecord(
  record: TableRecord<TargetField>,
  reading: TargetReading,
): TargetRow | ImportProblem[] {
  const parts = readParts(record, reading);
  const { indicator, year, amount, action, task } = parts;
  const problems = [...parts.problems];
  if (isRefusal(indicator) || year === undefined || action === undefined || amount === undefined) {
    return problems.map(([field, problem]) => record.place(field, problem));
  }
  const terms = termsOf(record, indicator, amount);
  if (Array.isArray(terms)) problems.push(...terms);
  if (Array.isArray(terms) || problems.length > 0) {
    return problems.map(([field, problem]) => record.place(field, problem));
  }
  const { text } = record;
  return {
    ...{ ...terms, record, code: text("code").toUpperCase(), task, year, isWithdrawn: action === "delete" },
    ...{ quote: text("quote").slice(0, LONGEST_TEXT), source: text("source").slice(0, LONGEST_TEXT) },
  };
}

function readParts({ text }: TableRecord<TargetField>, { catalogue, homeArea, tasks }: TargetReading) {
  const problems: Placed[] = [];
  const indicator = catalogue.indicator(text("indicator"));
  if (text("indicator") === "") problems.push(["indicator", importProblem("INDICATOR_BLANK")]);
  else if (isRefusal(indicator)) problems.push(["indicator", refusedProblem(indicator, text("indicator"))]);
  const code = text("code").toUpperCase();
  if (code !== "" && !CODE.test(code)) {
    problems.push(["code", importProblem("FIELD_INVALID", text("code"), "字母、数字、点、横线和下划线")]);
  }
  const areas = text("area") === "" ? [] : catalogue.areas.find(text("area"));
  if (text("area") !== "" && !areas.some((area) => area.code === homeArea)) {
    problems.push(["area", importProblem("TARGET_AREA", text("area"))]);
  }
  const year = yearIn(text("year"));
  if (year === undefined) problems.push(["year", importProblem("FIELD_INVALID", text("year"), "一个年度，如 2017年")]);
  const typed = readAmount(text("amount"));
  if ("code" in typed) problems.push(["amount", typed]);
  const action = text("action") === "" ? "replace" : actionOf(text("action"));
  if (action === undefined) problems.push(["action", importProblem("ACTION_UNKNOWN", text("action"))]);
  const named = text("task");
  const task = named === "" ? undefined : tasks.find((one) => one.code === named.toUpperCase() || one.title === named);
  if (named !== "" && !task) {
    problems.push(["task", importProblem("FIELD_INVALID", named, "工作要点里重点工作的代码或标题，或不写")]);
  }
  return { problems, indicator, year, amount: "code" in typed ? undefined : typed, action, task: task?.code ?? "" };
}

function yearIn(text: string): number | undefined {
  const period = parsePeriod(text);
  if (isRefusal(period) || isRelative(period)) return undefined;
  return period.start % 12 === 0 && period.end === period.start + 11 ? period.start / 12 : undefined;
}

type Terms = Pick<TargetTerms, "indicator" | "kind" | "operator" | "operatorWords" | "amount" | "unit">;

/** What is promised, in which words and unit; growth stands on what grows. */
function termsOf(
  { text }: TableRecord<TargetField>,
  indicator: Indicator,
  { amount, isPercent }: { readonly amount: number | null; readonly isPercent: boolean },
): Terms | Placed[] {
  const words =
    text("operator") || (amount === null ? "" : (wordsAround(text("quote").slice(0, LONGEST_TEXT), amount) ?? ""));
  const written = text("unit") || (isPercent ? "%" : "");
  const kind = text("kind") === "" ? kindFor(indicator, amount, words, written) : targetKindOf(text("kind"));
  if (!kind)
    return [["kind", importProblem("FIELD_INVALID", text("kind"), "增速、水平、个数、增量、占比、安排资金、文字之一")]];
  const operator = kind === "text" ? "text" : words === "" ? "=" : operatorOf(words);
  if (!operator) return [["operator", importProblem("TARGET_OPERATOR", words)]];
  const lacking = amountProblem(kind, amount, text("quote"));
  if (lacking) return [[kind === "text" && amount === null ? "quote" : "amount", lacking]];
  const unit = unitFor(kind, written, indicator);
  if (typeof unit === "object") return [["unit", unit]];
  const code = kind === "growth" ? indicator.growthOf || indicator.code : indicator.code;
  return { indicator: code, kind, operator, operatorWords: words || wordsFor(operator, kind), amount, unit };
}

function amountProblem(kind: TargetKind, amount: number | null, quote: string): BareProblem | undefined {
  if (kind === "text") {
    if (amount !== null) return importProblem("FIELD_INVALID", String(amount), "空白，因为目标是文字");
    return quote === "" ? importProblem("FIELD_INVALID", "", "目标值，或文字目标的原文") : undefined;
  }
  return amount === null ? importProblem("VALUE_MISSING") : undefined;
}

/** What a target is where nobody says: from its words, and from a per cent of what is no per cent. */
function kindFor(indicator: Indicator, amount: number | null, words: string, unit: string): TargetKind {
  if (amount === null) return "text";
  const said = kindInWords(words);
  if (said === "growth" ? unit === "" || unit === "%" : said !== undefined) return said ?? "level";
  if (indicator.kind === "rate") return "growth";
  if (indicator.kind === "share") return "share";
  return unit === "%" && indicator.unit !== "%" ? "growth" : "level";
}

/** The unit as it is written, where it counts what the target counts. */
function unitFor(kind: TargetKind, written: string, indicator: Indicator): string | BareProblem {
  const expected = kind === "growth" || kind === "share" ? "%" : indicator.unit;
  const [unit, wanted] = [parseUnit(written || expected), parseUnit(expected)];
  if (isRefusal(unit)) return refusedProblem(unit, written);
  if (isRefusal(wanted)) return refusedProblem(wanted, expected);
  if (unit.dimension === wanted.dimension || kind === "text") return unit.symbol;
  return refusedProblem(refuse("UNIT_MISMATCH", { received: expected, expected: written }), written);
}

function wordsFor(operator: TargetOperator, kind: TargetKind): string {
  if (operator === ">=") return "不低于";
  if (operator === ">") return "超过";
  return kind === "growth" ? "增长" : kind === "increment" ? "新增" : "";
}

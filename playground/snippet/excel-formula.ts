import { PARAMETERS } from "../../addin/cell/parameters.ts";
import { isAsk, QUESTION_TEXTS, type QuestionText } from "../../server/domain/question.ts";

import type { Operation, Snippet } from "./operation.ts";
import { type RootField, rootFields } from "./root-field.ts";

const NOT_ONE_FIGURE =
  "Excel 公式一格只问一个数，这个操作取的是一批数据。可以用 answer 问一个数，用 answers 问几个单元格；整表请复制为 Power Query，或在任务窗格里插入表格。";

/** The texts of a question that an operation holds. */
type Texts = Partial<Record<QuestionText, string>>;

/** What a completion's fields are called as outputs of PLAN.PROGRESS, in the order in which the first one asked for wins. */
const OUTPUTS = [
  ["sentence", "句子"],
  ["rate", "完成率"],
  ["gap", "差额"],
  ["points", "百分点"],
  ["requiredGrowth", "所需增速"],
  ["planRate", "计划完成率"],
  ["expectedRate", "应达进度"],
  ["actual", "实际"],
] as const;

const PACES: Readonly<Record<string, string>> = {
  TIME: "时间进度",
  PHASED_PLAN: "分月计划",
  LAST_YEAR: "去年同期进度",
};

/** The formula, or a line for each, that asks in a cell what the operation asks; where it asks for more, why there is none. */
export function excelFormula(operation: Operation): Snippet {
  const formulas = rootFields(operation).map((field) => READERS[field.name]?.(field));
  const found = formulas.flatMap((formula) => formula ?? []);
  const isWhole = found.length > 0 && formulas.every((formula) => formula !== undefined);
  return isWhole ? { text: found.join("\n") } : { reason: NOT_ONE_FIGURE };
}

const READERS: Readonly<Record<string, (field: RootField) => readonly string[] | undefined>> = {
  answer: ({ arguments: given }) =>
    present(
      formulaOf(
        given.ask ?? "METRIC",
        textsOf((name) => given[name]),
      ),
    ),
  answers: ({ arguments: given }) => formulasOfColumns(given.questions),
  completion: (field) => present(progressOf(field)),
  indicator: (field) => present(latestOf(field)),
};

/** Each cell of `answers` is a line, in their order. */
function formulasOfColumns(questions: unknown): readonly string[] | undefined {
  const column = (name: string): readonly unknown[] => list(isRecord(questions) ? questions[name] : undefined);
  const at = column("ask");
  const formulas = at.map((_, cell) => {
    const texts = textsOf((name) => column(`${name}s`)[Number(column(name)[cell] ?? -1)]);
    return formulaOf(column("asks")[Number(at[cell])], texts);
  });
  return formulas.every((formula) => formula !== undefined) ? formulas : undefined;
}

function progressOf({ arguments: given, selected }: RootField): string | undefined {
  const output = OUTPUTS.find(([field]) => selected.includes(field))?.[1] ?? "完成率";
  const pace = given.weight ?? PACES[String(given.pace ?? "")];
  return formulaOf("PROGRESS", {
    ...textsOf((name) => (name === "indicator" || name === "period" || name === "asOf" ? given[name] : undefined)),
    field: output,
    ...(pace === undefined ? {} : { pace: String(pace) }),
  });
}

/** Of an indicator, its latest figure where that is asked for. */
function latestOf({ arguments: given, selected }: RootField): string | undefined {
  if (typeof given.key !== "string" || !selected.includes("latest")) return undefined;
  return formulaOf("METRIC", { indicator: given.key, period: "最新" });
}

function formulaOf(ask: unknown, texts: Texts): string | undefined {
  if (typeof ask !== "string" || !isAsk(ask)) return undefined;
  const asked = ask === "HISTORY" ? withOptions(texts) : texts;
  const given = PARAMETERS[ask].map(({ text }) => asked[text] ?? "");
  while (given.at(-1) === "") given.pop();
  return `=PLAN.${ask}(${given.map((text) => (text === "" ? "" : `"${text.replaceAll('"', '""')}"`)).join(",")})`;
}

/** A history has no arguments of their own for the unit and the version: they stand among its options. */
function withOptions({ unit, asOf, option, ...texts }: Texts): Texts {
  const own = [option, unit && `单位=${unit}`, asOf && `版本=${asOf}`].filter((text) => text);
  return { ...texts, option: own.join(";") };
}

function textsOf(value: (name: QuestionText) => unknown): Texts {
  return Object.fromEntries(
    QUESTION_TEXTS.flatMap((name) => {
      const text = value(name);
      return text === undefined || text === null || text === "" ? [] : [[name, String(text)]];
    }),
  );
}

function present(formula: string | undefined): readonly string[] | undefined {
  return formula === undefined ? undefined : [formula];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

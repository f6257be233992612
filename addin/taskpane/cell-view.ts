import { BLANK_QUESTION, type Question } from "../../server/domain/question.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

import type { Answer } from "../client/answer.ts";
import { client } from "../client/client.ts";

import { excelErrorSentence } from "../excel/excel-error.ts";
import { readSelectedCell, type SelectedCell } from "../excel/selected-cell.ts";

import { button, element } from "./element.ts";
import { answerText, questionText } from "./update-text.ts";

/** The section 单元格: what the selected cell asks, what it was answered, and where that comes from. */
export function createCellView(): HTMLElement {
  const state = element("div", { role: "status", class: "lists" });
  let turns = 0;

  async function look(): Promise<void> {
    const turn = ++turns;
    try {
      const cell = await readSelectedCell();
      state.replaceChildren(...facts(cell), element("p", { class: "hint" }, "正在查询……"));
      const parts = await told(cell.address);
      // Another cell may have been looked at meanwhile.
      if (turn === turns) state.replaceChildren(...facts(cell), ...parts);
    } catch (error) {
      state.replaceChildren(element("p", { class: "state failed" }, excelErrorSentence(error)));
    }
  }

  const read = button("查看所选单元格", () => void look());
  return element("section", { "aria-label": "单元格" }, element("h2", {}, "单元格"), read, state);
}

function facts({ address, formula, value }: SelectedCell): HTMLElement[] {
  const isFormula = formula.startsWith("=");
  const rows = [
    ["单元格", address],
    ...(isFormula ? [["公式", formula]] : []),
    ["显示", value === "" ? "（空）" : value],
  ];
  const list = rows.flatMap(([name = "", text = ""]) => [element("dt", {}, name), element("dd", {}, text)]);
  return [element("dl", { class: "facts" }, ...list)];
}

/** What is known of the questions that the cell asked when it was last calculated. */
async function told(address: string): Promise<HTMLElement[]> {
  const asked = client.addresses.cellsAt(address) ?? [];
  if (asked.length === 0) {
    return [element("p", { class: "hint" }, "这一格没有取数公式，或还没有算出。")];
  }
  return Promise.all(
    asked.map(async ({ question, dataVersion }) => {
      const [answer, source] = await Promise.all([client.batcher.ask(question), sourceOf(question)]);
      return element(
        "article",
        {},
        element("h3", {}, questionText(question)),
        element("p", { class: "figure" }, answerText(answer)),
        ...reason(answer),
        ...source.map((text) => element("blockquote", {}, text)),
        element("p", { class: "detail" }, `数据版本 ${dataVersion}`),
      );
    }),
  );
}

/** Where the figure comes from, and of a target its sentence; nothing of what has no source. */
async function sourceOf(question: Question): Promise<string[]> {
  const { ask, indicator, period, subject, asOf } = question;
  if (ask === "SOURCE" || indicator === "") return [];
  const source: Question = { ...BLANK_QUESTION, ask: "SOURCE", indicator, period, subject, asOf };
  const quote: Question = { ...BLANK_QUESTION, ask: "TARGET", indicator, period, field: "原文", asOf };
  const isTarget = ask === "TARGET" || ask === "PROGRESS";
  const answers = await Promise.all((isTarget ? [quote] : [source]).map((one) => client.batcher.ask(one)));
  return answers.filter((answer): answer is string => typeof answer === "string" && answer !== "");
}

/** Of a refusal the whole sentence: why, and what to do. */
function reason(answer: Answer): HTMLElement[] {
  return isRefusal(answer) ? [element("p", {}, answer.message)] : [];
}

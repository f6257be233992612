import { cellName, rangeAround, rangeName } from "../../server/domain/sheet/cell-range.ts";
import type { RecogniserAnswer, SheetQuestion } from "../../server/domain/sheet/recognition.ts";

import { cellAddress } from "../excel/address.ts";

import { button, element } from "./element.ts";

const MOST_LISTED = 50;

/** What the list tells when it is used. */
export interface QuestionListener {
  readonly onCell: (address: string) => void;
  readonly onAnswer: (answer: RecogniserAnswer) => void;
}

/** The questions about a workbook, each with its candidates and a field for another answer. */
export function questionList(questions: readonly SheetQuestion[], listener: QuestionListener): HTMLElement {
  const items = questions.slice(0, MOST_LISTED).map((question, at) => item(question, at, listener));
  const rest = questions.length - items.length;
  const more = rest > 0 ? [element("p", { class: "hint" }, `另有 ${rest} 个问题，先回答前面的。`)] : [];
  const list = element("details", {}, element("summary", {}, `需要您确认 ${questions.length} 处`), ...items, ...more);
  list.open = true;
  return list;
}

function item(question: SheetQuestion, at: number, { onCell, onAnswer }: QuestionListener): HTMLElement {
  const { sheet, cells, code, text, candidates } = question;
  const [first] = cells;
  const range = rangeAround(cells);
  if (!first || !range) return element("p", {}, text);
  const answer = (words: string) => onAnswer({ sheet, cell: cellName(first), code, answer: words });
  const where = button(`${sheet}!${rangeName(range)}`, () => onCell(cellAddress(sheet, rangeName(range))), "cell");
  const choices = candidates.slice(0, 8).map((candidate) => button(candidate, () => answer(candidate), "choice"));
  return element(
    "section",
    { class: "question" },
    element("p", {}, text),
    element("div", { class: "cells" }, where),
    element("div", { class: "buttons" }, ...choices),
    otherAnswer(at, answer),
  );
}

function otherAnswer(at: number, onAnswer: (words: string) => void): HTMLElement {
  const id = `answer-${at}`;
  const field = element("input", { id, type: "text", autocomplete: "off", placeholder: "或填写" });
  const form = element(
    "form",
    { class: "other" },
    element("label", { for: id, class: "hint" }, "其他答案"),
    field,
    element("button", { type: "submit" }, "确定"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim() !== "") onAnswer(field.value.trim());
    else field.focus();
  });
  return form;
}

import type { Question } from "../../server/domain/question.ts";

import { type CellFigure, type FigureBehind, readCellFigure } from "../client/cell-figure.ts";
import { client } from "../client/client.ts";
import { refusalOf } from "../client/failure.ts";

import { element } from "./element.ts";
import { factList } from "./fact-list.ts";
import { highlightedQuote } from "./highlighted-quote.ts";
import { numberText } from "./update-text.ts";
import { vintageList } from "./vintage-list.ts";

/** Told otherwise: the source as a quotation, the sentence of the plan with its number marked. */
const QUOTED: readonly string[] = ["来源", "原文"];
/** A sum over many months is made of many figures. */
const MOST_BEHIND = 4;

/**
 * What a figure is: unit, period, basis, status; where it comes from; of a target the plan's sentence; its versions.
 *
 * @param amount the figure, so that it is marked in the plan's sentence; null where it is none
 * @param told names of what is told already
 */
export async function cellFigureParts(
  question: Question,
  amount: number | null,
  told: readonly string[] = [],
): Promise<HTMLElement[]> {
  const outcome = await readCellFigure(client.transport, question);
  if (outcome.kind === "failure") {
    return [element("p", { class: "state failed" }, refusalOf(outcome.failure).message)];
  }
  const { details, behind } = outcome.value;
  return [
    factList(details.filter(([name]) => ![...QUOTED, ...told].includes(name))),
    ...sourceParts(outcome.value),
    ...details.filter(([name]) => name === "原文").map(([, text]) => highlightedQuote(text, amount)),
    ...(behind.length > 1 ? [termList(behind)] : []),
    ...behind.slice(0, MOST_BEHIND).map(vintageList),
  ];
}

/** Of a published figure the citation; of another what the answer says. */
function sourceParts({ details, behind }: CellFigure): HTMLElement[] {
  const told = details.find(([name]) => name === "来源")?.[1] ?? "";
  const [first] = behind;
  const source = behind.length === 1 && first ? first.source : told && `来源：${told.replace(/^来源：/u, "")}`;
  return source === "" ? [] : [element("p", { class: "source" }, source)];
}

function termList(behind: readonly FigureBehind[]): HTMLElement {
  const items = behind.slice(0, 12).map(({ period, value, unit }) => [period, `${numberText(value)} ${unit}`] as const);
  const rest = behind.length - items.length;
  const more = rest > 0 ? [element("p", { class: "hint" }, `另有 ${rest} 个没有列出。`)] : [];
  return element("div", { class: "lists" }, element("h4", {}, "由这些公布数推算"), factList(items), ...more);
}

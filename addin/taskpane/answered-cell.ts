import { isRefusal } from "../../server/domain/refusal.ts";

import type { AnsweredCell } from "../client/address-book.ts";
import { amountOfAnswer } from "../client/answer.ts";
import { client } from "../client/client.ts";

import { cellFigureParts } from "./cell-figure-view.ts";
import { element } from "./element.ts";
import { answerText, questionText } from "./update-text.ts";

/** What a cell was answered, one card for each question that its formula asked when it was last calculated. */
export function answeredParts(asked: readonly AnsweredCell[]): Promise<HTMLElement[]> {
  return Promise.all(asked.map(answeredCard));
}

async function answeredCard({ question, dataVersion }: AnsweredCell): Promise<HTMLElement> {
  const answer = await client.batcher.ask(question);
  const title = [element("h3", {}, questionText(question)), element("p", { class: "figure" }, answerText(answer))];
  const version = element("p", { class: "detail" }, `数据版本 ${dataVersion}`);
  // Of a refusal the whole sentence: why, and what to do.
  if (isRefusal(answer)) return element("article", {}, ...title, element("p", {}, answer.message), version);
  const figure = await cellFigureParts(question, amountOfAnswer(answer) ?? null);
  return element("article", {}, ...title, ...figure, version);
}

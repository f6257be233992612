import { type Question, toColumns } from "../domain/question.ts";
import { isRefusal } from "../domain/refusal.ts";
import type { Location } from "./find-observation.ts";
import { measureFigure } from "./measure-figure.ts";
import { createQuestionReader } from "./question-reader.ts";
import type { Snapshot } from "./snapshot.ts";

/** What asks for a figure, so that published figures are behind it. */
const OF_FIGURES: readonly Question["ask"][] = ["METRIC", "SOURCE"];

/**
 * The published figures that the answer to a question is made of, as the snapshot has them whatever version the question
 * names; none where it is refused or asks for something else.
 */
export function termsOf(snapshot: Snapshot, question: Question): readonly Location[] {
  if (!OF_FIGURES.includes(question.ask)) return [];
  const read = createQuestionReader(snapshot, toColumns([{ ...question, asOf: "" }]), []).read(0);
  const figure = isRefusal(read) ? read : measureFigure(read);
  return isRefusal(figure) ? [] : figure.terms.map(({ location }) => location);
}

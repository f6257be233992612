import { MAX_QUESTIONS, QUESTION_TEXTS, type Question } from "../../server/domain/question.ts";

/** The server reads bodies up to 1 MiB; the rest is for the operation and its envelope. */
const MOST_BYTES = 900_000;

/** Positions of eight columns, five characters and a comma each. */
const BYTES_PER_QUESTION = 48;

/** Askers in the order given, cut so that each part fits one request by count and by size. */
export function inRequests<Asker extends { readonly question: Question }>(askers: readonly Asker[]): Asker[][] {
  const requests: Asker[][] = [];
  let request: Asker[] = [];
  let bytes = 0;
  let known = new Set<string>();
  for (const asker of askers) {
    const more = BYTES_PER_QUESTION + newBytes(asker.question, known);
    if (request.length === MAX_QUESTIONS || (request.length > 0 && bytes + more > MOST_BYTES)) {
      requests.push(request);
      [request, bytes, known] = [[], 0, new Set()];
    }
    request.push(asker);
    bytes += BYTES_PER_QUESTION + newBytes(asker.question, known);
    for (const text of QUESTION_TEXTS) known.add(text + asker.question[text]);
  }
  if (request.length > 0) requests.push(request);
  return requests;
}

/** Bytes that the question's texts add to the dictionaries: at most three for each character, quotes and a comma. */
function newBytes(question: Question, known: ReadonlySet<string>): number {
  let bytes = 0;
  for (const text of QUESTION_TEXTS) if (!known.has(text + question[text])) bytes += 3 * question[text].length + 3;
  return bytes;
}

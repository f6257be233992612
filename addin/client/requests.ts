import { MAX_QUESTIONS, QUESTION_TEXTS, type Question, type QuestionText } from "../../server/domain/question.ts";

/** The server reads bodies up to 1 MiB; the rest is for the operation and its envelope. */
const MOST_BYTES = 900_000;

/** A position in a column: at most five characters and a comma. */
const BYTES_PER_POSITION = 6;

interface Asker {
  readonly question: Question;
}

/** Askers in the order given, cut so that each part fits one request by count and by size. */
export function inRequests<Asking extends Asker>(askers: readonly Asking[]): Asking[][] {
  const requests: Asking[][] = [];
  let request = new Request<Asking>();
  for (const asker of askers) {
    if (request.add(asker)) continue;
    requests.push(request.askers);
    request = new Request<Asking>();
    request.add(asker);
  }
  if (request.askers.length > 0) requests.push(request.askers);
  return requests;
}

/** A request that is being filled, and how many bytes it will have at the most. */
class Request<Asking extends Asker> {
  readonly askers: Asking[] = [];
  readonly #texts = new Set<string>();
  readonly #columns = new Set<QuestionText>();
  #textBytes = 0;

  /** Takes the asker in; false, and nothing is changed but an estimate nobody needs any more, where it does not fit. */
  add(asker: Asking): boolean {
    const { question } = asker;
    for (const name of QUESTION_TEXTS) {
      const text = question[name];
      if (text === "" || this.#texts.has(name + text)) continue;
      this.#texts.add(name + text);
      this.#columns.add(name);
      // At most three bytes for each character, quotes and a comma.
      this.#textBytes += 3 * text.length + 3;
    }
    // A column that is used at all has a position for every question, as the column of formulas has.
    const positions = (this.askers.length + 1) * (this.#columns.size + 1);
    const isFull =
      this.askers.length === MAX_QUESTIONS || this.#textBytes + positions * BYTES_PER_POSITION > MOST_BYTES;
    // One question alone always goes: its texts are bounded.
    if (isFull && this.askers.length > 0) return false;
    this.askers.push(asker);
    return true;
  }
}

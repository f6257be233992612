import { element } from "./element.ts";

/** A sentence in three parts; the middle one is the number that is meant, "" where the sentence does not hold it. */
export type QuoteParts = readonly [before: string, number: string, after: string];

const NUMBER = /\d[\d,，]*(?:\.\d+)?[%％]?/gu;

/**
 * Where an amount stands in a sentence: 1400 in “超过1,400亿元”, 7 in “增长7%”. The first that is equal counts, and the only
 * number of the sentence whatever the amount: what a progress is held against.
 */
export function quoteParts(sentence: string, amount: number | null): QuoteParts {
  const numbers = [...sentence.matchAll(NUMBER)];
  const [only, another] = numbers;
  const meant = numbers.find(([text]) => amountOf(text) === amount) ?? (another ? undefined : only);
  if (!meant) return [sentence, "", ""];
  const end = meant.index + meant[0].length;
  return [sentence.slice(0, meant.index), meant[0], sentence.slice(end)];
}

function amountOf(text: string): number {
  return Number(text.replace(/[,，%％]/gu, ""));
}

/** The sentence as a quotation with that number marked. */
export function highlightedQuote(sentence: string, amount: number | null): HTMLElement {
  const [before, number, after] = quoteParts(sentence, amount);
  const marked = number === "" ? [] : [element("mark", {}, number)];
  return element("blockquote", {}, before, ...marked, after);
}

import type { Indicator } from "../../indicator.ts";
import { englishNamesInWords } from "./english-names.ts";

// What says nothing of which quantity it is, wherever it stands: whose figures industrial ones are, and where they come from.
const SILENT = new Set(
  "of the and a an in for by from at to with enterprise firm company local region household".split(" "),
);

/** Words that are written in several ways, by how they are looked up. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bvalue[- ]added\b|\badded[- ]value\b|\bva\b/gu, "valueadded"],
  [/\babove[- ](?:the[- ])?(?:designated[- ])?(?:size|scale)\b/gu, "abovescale"],
  // By itself, and before what it is short for, a note explains it.
  [/^(?!.*valueadded)(?=.*abovescale)(.*)\b(?:vai|iva)\b/gu, "$1industry valueadded"],
  [/\bgross (?:domestic|regional) products?\b|\bgrp\b/gu, "gdp"],
  [/\bforeign direct investments?\b/gu, "fdi"],
  [/\b(?:investments? in )?fixed[- ]assets?(?: investments?)?\b/gu, "fai"],
  [/\bmotor vehicles?\b|\bautomobiles?\b|\bautos?\b/gu, "automobile"],
  [/\bindustr(?:y|ies|ial)\b/gu, "industry"],
  [/\b(?:permanent|usual(?:ly)?|resident) resid(?:ents?|ence)\b|\bpermanent\b|\bresid(?:ents?|ence)\b/gu, "resident"],
  [/\b(?:production|produced)\b/gu, "output"],
  [/\butili[sz](?:ed|ation)\b|\buse\b/gu, "used"],
];

const AT_END = /\b(?:at |by )?(?:the )?(?:year[- ]end|end[- ]of[- ](?:the[- ])?(?:year|period))\b/gu;

const FEWEST_WORDS = 2;

/**
 * Finds the one quantity that English words name, whatever their order and what joins them: Industrial value added …
 * enterprises above designated size, Population: Usual residence, Motor vehicles produced. Single words name none.
 */
export function createEnglishQuantities(
  indicators: readonly Indicator[],
): (words: readonly string[]) => Indicator | undefined {
  const found = new Map<string, Indicator | undefined>();
  for (const one of indicators) {
    // Growth is told by words of its own.
    if (one.growthOf !== "") continue;
    for (const key of new Set(englishNamesInWords(one.englishName).map(keyOf))) {
      if (key !== "") found.set(key, found.has(key) && found.get(key) !== one ? undefined : one);
    }
  }
  return (words) => (words.length < FEWEST_WORDS ? undefined : found.get(keyOf(words.join(" "))));
}

/** The words that tell, once each and in the order of the alphabet; "" for fewer than two or what is not English. */
function keyOf(text: string): string {
  const bare = text
    .toLowerCase()
    .replace(/[’'.]/gu, "")
    .replace(/\bnon[- ]/gu, "non");
  if (/[^a-z\s&-]/u.test(bare)) return "";
  // Of a population that is a state, it says nothing to call it by the year's end.
  const held = bare.includes("population") ? bare.replace(AT_END, " ") : bare;
  const spelled = SAME.reduce((words, [pattern, word]) => words.replace(pattern, word), held);
  const words = spelled.split(/[^a-z]+/u).filter((word) => word !== "");
  const told = [...new Set(words.map(stemOf).filter((word) => !SILENT.has(word)))];
  return told.length < FEWEST_WORDS ? "" : told.sort().join(" ");
}

function stemOf(word: string): string {
  if (word === "companies") return "company";
  return /[^s]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

import type { Catalogue } from "../../catalogue.ts";

// What says that something is made, and not what.
const SILENT = new Set(
  "of and the a in for to manufacture manufacturing production supply utilities industry industries sector".split(" "),
);
const SAME: Readonly<Record<string, string>> = {
  rolling: "pressing",
  electric: "electricity",
  power: "electricity",
  auto: "automobile",
  automotive: "automobile",
  oil: "petroleum",
  mining: "extraction",
};
const FEWEST_WORDS = 2;

/**
 * Finds the one industry that English words name, whatever their order and what joins them: Chemical raw materials & products
 * are Manufacture of Raw Chemical Materials and Chemical Products. Single words, Water or Others, name none.
 */
export function createEnglishIndustries(members: Catalogue["members"]["things"]): (text: string) => string | undefined {
  const codes = new Map<string, string | undefined>();
  for (const { kind, code, aliases } of members) {
    if (kind !== "industry") continue;
    for (const key of new Set(aliases.map(keyOf))) {
      if (key !== "") codes.set(key, codes.has(key) && codes.get(key) !== code ? undefined : code);
    }
  }
  return (text) => (wordsOf(text).length < FEWEST_WORDS ? undefined : codes.get(keyOf(text)));
}

/** The words that tell, once each and in the order of the alphabet; "" for a text that is not English or tells nothing. */
function keyOf(text: string): string {
  if (/[^\p{ASCII}’–—]/u.test(text)) return "";
  const words = wordsOf(text).filter((word) => !SILENT.has(word));
  const key = [...new Set(words.map(stemOf))].sort().join(" ");
  return key === "other" ? "" : key;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\bnon[- ]/gu, "non")
    .split(/[^a-z]+/u)
    .filter((word) => word !== "");
}

function stemOf(word: string): string {
  const stem = /[^s]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word;
  return SAME[stem] ?? stem;
}

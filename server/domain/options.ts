import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { suggest } from "./suggest.ts";

/** Options or conditions by name, as they were written: 表头=无;方向=行. */
export type Options = ReadonlyMap<string, string>;

/** The values that an option may have: for each the ways to write it; null for any text. */
export type OptionValues = Readonly<Record<string, readonly string[]>> | null;

/** Options by name, with other names for them. */
export type OptionRules = Readonly<Record<string, { readonly also: readonly string[]; readonly values: OptionValues }>>;

const SEPARATOR = /[;；\n]+/u;
const EQUALS = /[=＝:：]/u;

/**
 * Reads `名称=值` pairs separated by semicolons; "" has none. Names and values become the ones of the rules; a part
 * without a sign is the value of the option named "". Refused: OPTION_UNKNOWN, OPTION_INVALID, with what is near.
 */
export function readOptions(text: string, rules: OptionRules): Options | Refusal {
  const options = new Map<string, string>();
  for (const [name, value] of splitPairs(text)) {
    const known = nameOf(name, rules);
    if (isRefusal(known)) return known;
    const read = readValue(value, known, rules[known]?.values ?? null);
    if (isRefusal(read)) return read;
    if (read !== "") options.set(known, read);
  }
  return options;
}

/** The pairs of a text as they are written; a part without a sign has "" for its name. */
export function splitPairs(text: string): (readonly [name: string, value: string])[] {
  const parts = text.split(SEPARATOR).map((part) => part.trim());
  return parts
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.search(EQUALS);
      return at < 0 ? ["", part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    });
}

/** The options as text that reads back as themselves, whatever order they were written in. */
export function printOptions(options: Iterable<readonly [name: string, value: string]>): string {
  const pairs = [...options].sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.map(([name, value]) => (name === "" ? value : `${name}=${value}`)).join(";");
}

function nameOf(written: string, rules: OptionRules): string | Refusal {
  const folded = fold(written);
  const found = Object.entries(rules).find(([name, { also }]) => [name, ...also].some((one) => fold(one) === folded));
  if (found) return found[0];
  const names = Object.keys(rules).filter((name) => name !== "");
  const near = suggest(written, names);
  return refuse("OPTION_UNKNOWN", { received: written, near: near.length > 0 ? near : names });
}

function readValue(written: string, name: string, values: OptionValues): string | Refusal {
  if (values === null || written === "") return written;
  const folded = fold(written);
  const found = Object.entries(values).find(([value, also]) => [value, ...also].some((one) => fold(one) === folded));
  return found ? found[0] : refuse("OPTION_INVALID", { received: written, expected: name, near: Object.keys(values) });
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

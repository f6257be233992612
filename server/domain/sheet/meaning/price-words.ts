import type { Head } from "../table/head.ts";

const REAL = /^[（(]?按?(?:不变|可比)价格?(?:计算)?[)）]?$/u;
const NOMINAL = /^[（(]?按?(?:名义|现行?价格?|当年价格?)(?:计算)?[)）]?$/u;
/** What is published with its growth at comparable prices. */
const IN_VALUE = /生产总值|增加值/u;

/**
 * Reads columns with words below them that only say at which prices their figures are, 同比 above 不变价: words that say of
 * a figure what is published of it anyway are set aside; any others leave the column what nobody knows.
 */
export function readWithoutPrices(heads: readonly Head[], read: (heads: readonly Head[]) => Head[]): Head[] {
  const bare = heads.map((head) => (saysPrices(head.unknown?.value ?? "") ? { ...head, unknown: undefined } : head));
  return read(bare).map((head, at) => {
    const { unknown } = heads[at] ?? head;
    const isAside =
      !unknown || head.unknown !== undefined || !saysPrices(unknown.value) || isPublishedAt(head, unknown.value);
    return isAside ? head : { ...head, unknown };
  });
}

function saysPrices(words: string): boolean {
  return REAL.test(words) || NOMINAL.test(words);
}

function isPublishedAt({ indicators, measure }: Head, words: string): boolean {
  const [indicator, ...others] = indicators?.value ?? [];
  if (!indicator || others.length > 0) return false;
  const isGrowth = measure?.value === "growth" || indicator.growthOf !== "";
  return (isGrowth && IN_VALUE.test(indicator.name)) === REAL.test(words);
}

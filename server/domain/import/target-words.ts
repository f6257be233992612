import type { TargetKind, TargetOperator } from "../target.ts";

/** How a target compares, with the words that say so. */
export interface OperatorReading {
  readonly operator: TargetOperator;
  readonly words: string;
}

/** Ceilings come first: 不超过 is not 超过, and the book has no such targets. */
const CEILING = /不(?:超过|高于|多于|大于|突破)|小于|(?<!不)低于|(?<!不)少于|以内|以下|控制在|<|≤/u;
const AT_LEAST = /不(?:低于|少于|小于)|至少|达到?|以上|及以上|>=|≥/u;
const MORE_THAN = /超过|大于|高于|多于|突破|>/u;
const EXACTLY = /=|等于|为|是|完成|增长|净增|新增|新建|新入驻|提高|安排|确保|抓好|建成|引进/u;

/**
 * How a target compares, from a sign or the words of its sentence: 不低于, 达到, 以上 and 至少 are at least, 超过 and 突破
 * are more, 净增, 新增 and 增长 are the amount itself. Undefined for a ceiling (不超过) and for other words.
 */
export function operatorOf(text: string): TargetOperator | undefined {
  const words = text.normalize("NFKC").replace(/\s/gu, "");
  if (CEILING.test(words)) return undefined;
  if (AT_LEAST.test(words)) return ">=";
  if (MORE_THAN.test(words)) return ">";
  return EXACTLY.test(words) ? "=" : undefined;
}

/**
 * The words around the amount in its sentence: 600 in 招商引资不低于600亿元 has 不低于, 360 in 达到360万户以上 has 达到…以上.
 * Undefined where the sentence does not have the amount; words are "" where none of them compares.
 */
export function wordsAround(quote: string, amount: number): string | undefined {
  const text = quote.normalize("NFKC").replace(/(?<=\d),(?=\d{3})/gu, "");
  for (const found of text.matchAll(/\d+(?:\.\d+)?/gu)) {
    if (Number(found[0]) !== amount) continue;
    const before =
      /(?:不?(?:低于|少于|小于|超过|高于|多于|大于|突破)|控制在|至少|达到?|(?:同比)?增长|净增|新增|新建|新入驻|提高|完成|安排|确保)(?=[到至约]?$)/u;
    const [lead = ""] = before.exec(text.slice(Math.max(0, found.index - 12), found.index)) ?? [];
    const [, tail = ""] = /^[^\d，。；,;]{0,6}?(以上|以内|以下)/u.exec(text.slice(found.index + found[0].length)) ?? [];
    return lead !== "" && tail !== "" ? `${lead}…${tail}` : lead + tail;
  }
  return undefined;
}

const KINDS: readonly (readonly [TargetKind, RegExp])[] = [
  ["growth", /^(?:growth|增速|同比|增长率?|同比增长|增幅)$/u],
  ["increment", /^(?:increment|增量|净增|新增|新建|新增量)$/u],
  ["share", /^(?:share|占比|比重|比例|率)$/u],
  ["budget", /^(?:budget|安排资金|资金|预算|安排)$/u],
  ["count", /^(?:count|个数|数量)$/u],
  ["level", /^(?:level|水平|总量|绝对量|规模)$/u],
  ["text", /^(?:text|文字|定性)$/u],
];

/** The kind of target that a word names, in English or Chinese; undefined for any other. */
export function targetKindOf(text: string): TargetKind | undefined {
  const word = text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
  return KINDS.find(([, names]) => names.test(word))?.[0];
}

/** The kind that the words of a target say by themselves: 净增 an increment, 安排 a budget; undefined for the rest. */
export function kindInWords(words: string): TargetKind | undefined {
  if (/净增|新增|新建|新入驻/u.test(words)) return "increment";
  if (/增长|增速/u.test(words)) return "growth";
  return /安排/u.test(words) ? "budget" : undefined;
}

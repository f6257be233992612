import { foldName } from "../../suggest.ts";
import { chineseMeasure, type EnglishMeasure, englishMeasureIn, englishWords } from "./english-words.ts";
import type { LabelTime } from "./label.ts";
import { readTime } from "./label-time.ts";
import { ENGLISH_FILLERS } from "./label-words.ts";
import { measureRunAt } from "./measure-words.ts";
import type { NameMeaning, Vocabulary } from "./vocabulary.ts";

/** A piece of an English label, as it was understood; a measure in Chinese words. */
export type EnglishPiece =
  | { readonly kind: "name"; readonly text: string; readonly meaning: NameMeaning }
  | { readonly kind: "time"; readonly text: string; readonly time: LabelTime }
  | { readonly kind: "measure" | "filler" | "separator" | "unknown"; readonly text: string };

/**
 * Cuts a text of Latin words, whose names are of whole words; what they say of a measure is one piece behind all others.
 *
 * @param cutOther cuts what is no word: 2016-06, 4G
 */
export function cutEnglish<Other>(
  vocabulary: Vocabulary,
  text: string,
  cutOther: (folded: string) => readonly Other[],
): (EnglishPiece | Other)[] {
  const words = englishWords(text.replace(PART_OF_CHINA, "$1-China"), (part) => isArea(vocabulary.english(part)));
  const cut = createCut(vocabulary, words);
  const others = cut.pieces.flatMap((piece): readonly (EnglishPiece | Other)[] =>
    piece.kind === "unknown" && !isWord(piece.text) ? cutOther(piece.text) : [piece],
  );
  // Growth of GRP over the previous year names a growth.
  const isOfGrowth = cut.pieces.some(
    (piece) => piece.kind === "name" && piece.meaning.indicators.some(({ growthOf }) => growthOf !== ""),
  );
  if (isOfGrowth) cut.said.delete("over the year before");
  const measure = chineseMeasure(cut.said);
  if (measure === undefined) return [...others, { kind: "unknown", text: "over the year before" }];
  return measure === "" ? others : [...others, { kind: "measure", text: measure }];
}

/** The pieces in their order, and what was said of a measure between them. */
function createCut(vocabulary: Vocabulary, words: readonly string[]) {
  const parts: Part[] = [];
  const said = new Set<EnglishMeasure>();
  for (let at = 0; at < words.length; ) {
    const named = nameFrom(vocabulary, words, at);
    const measured = named ? undefined : englishMeasureIn(words.slice(at));
    if (measured) said.add(measured.says);
    else
      parts.push({
        piece: named?.piece ?? pieceOfWord(words[at] ?? ""),
        words: words.slice(at, at + (named?.count ?? 1)),
      });
    at += named?.count ?? measured?.count ?? 1;
  }
  const pieces = inUsualOrder(vocabulary, parts).flatMap(({ piece }) => [piece, SEPARATOR]);
  // Real says of a growth that prices are comparable, current of an amount that they are not, as in what is published.
  const isGrowth = said.has("growth");
  const plain = (piece: EnglishPiece) => withoutPrices(piece, isGrowth ? "real" : "current");
  // Real growth by itself is that of the quantity beside it.
  const isAlone = isGrowth && pieces.every(({ kind }) => kind !== "name");
  return { said, pieces: isAlone || pieces.some(isOfValueAdded) ? pieces.map(plain) : pieces };
}

/** A piece, and the words of which it is. */
interface Part {
  readonly piece: EnglishPiece;
  readonly words: readonly string[];
}

const SEPARATOR: EnglishPiece = { kind: "separator", text: " " };

const LATIN = /^[a-z’'.-]+$/u;
const PRICES = /^(?:real|current)$/u;

/** Words of which some are unknown as the one quantity that all of them name in another order, if there is one. */
function inUsualOrder(vocabulary: Vocabulary, parts: readonly Part[]): readonly Part[] {
  const isUnknown = ({ piece }: Part) => piece.kind === "unknown" && LATIN.test(piece.text) && !PRICES.test(piece.text);
  if (!parts.some(isUnknown)) return parts;
  const isOfQuantity = (part: Part) =>
    isUnknown(part) ||
    part.piece.kind === "filler" ||
    (part.piece.kind === "name" && part.piece.meaning.areas.length === 0);
  const words = parts.filter(isOfQuantity).flatMap((part) => part.words);
  const meaning = vocabulary.quantity(words);
  if (!meaning) return withIndustry(vocabulary, parts);
  const piece: EnglishPiece = { kind: "name", text: foldName(words.join(" ")), meaning };
  return [{ piece, words }, ...parts.filter((part) => !isOfQuantity(part))];
}

/** Electricity, heat, gas and water, y/y: unknown words as the one industry that they name together. */
function withIndustry(vocabulary: Vocabulary, parts: readonly Part[]): readonly Part[] {
  const isOfIndustry = ({ piece }: Part) =>
    piece.kind === "unknown" || piece.kind === "filler" || (piece.kind === "name" && piece.meaning.members.length > 0);
  const words = parts.filter(isOfIndustry).flatMap((part) => part.words);
  const code = vocabulary.abbreviated(words.join(" "));
  if (code === undefined) return parts;
  const meaning = { indicators: [], areas: [], members: [code] };
  const piece: EnglishPiece = { kind: "name", text: foldName(words.join(" ")), meaning };
  return [...parts.filter((part) => !isOfIndustry(part)), { piece, words }];
}

function isArea(meaning: NameMeaning | undefined): boolean {
  return meaning !== undefined && meaning.areas.length > 0 && meaning.indicators.length === 0;
}

function isOfValueAdded(piece: EnglishPiece): boolean {
  return piece.kind === "name" && piece.meaning.indicators.some(({ name }) => /生产总值|增加值/u.test(name));
}

function withoutPrices(piece: EnglishPiece, word: string): EnglishPiece {
  return piece.kind === "unknown" && piece.text === word ? { kind: "filler", text: piece.text } : piece;
}

// South China is no nation.
const PART_OF_CHINA =
  /\b((?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|Central|Greater)(?:ern)?)\s+China\b/giu;

const MOST_WORDS = 12;

/** The longest name or time that begins with a word, and of how many words it is. */
function nameFrom(
  vocabulary: Vocabulary,
  words: readonly string[],
  at: number,
): { readonly count: number; readonly piece: EnglishPiece } | undefined {
  for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count--) {
    const spelled = words.slice(at, at + count).join(" ");
    const meaning = vocabulary.english(spelled);
    if (meaning) return { count, piece: { kind: "name", text: foldName(spelled), meaning } };
    const time = readTime(spelled);
    if (time) return { count, piece: { kind: "time", text: spelled, time } };
  }
  return undefined;
}

function pieceOfWord(word: string): EnglishPiece {
  const text = foldName(word);
  return { kind: ENGLISH_FILLERS.has(text) ? "filler" : "unknown", text };
}

function isWord(folded: string): boolean {
  return /^[a-z’'.-]+$/u.test(folded) && measureRunAt(folded, 0) !== folded;
}

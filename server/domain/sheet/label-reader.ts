import type { Catalogue } from "../catalogue.ts";
import { foldName } from "../suggest.ts";
import type { Unit } from "../unit.ts";
import { joinGloss } from "./joined-gloss.ts";
import { kindsOf, type Label } from "./label.ts";
import { partTranslation, undress, withoutBreakdown, withoutGluedFigure, withoutSeparators } from "./label-dress.ts";
import { cutLabel, type LabelPiece } from "./label-pieces.ts";
import { takeUnits } from "./label-unit.ts";
import { frequencyOf, roleOf } from "./label-words.ts";
import { readMeasureList, readMeasureWords } from "./measure-words.ts";
import { createVocabulary, type NameMeaning, type Vocabulary } from "./vocabulary.ts";

/** Reads the texts of sheets; a text that comes again costs nothing. */
export type LabelReader = (text: string) => Label;

/** The names by which labels are read. */
interface Names {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly whole: ReadonlyMap<string, NameMeaning>;
}

/**
 * A reader of labels by the names of a catalogue.
 *
 * @param whole what whole labels mean, by their folded text, before the catalogue is asked
 */
export function createLabelReader(
  catalogue: Catalogue,
  whole: ReadonlyMap<string, NameMeaning> = new Map(),
): LabelReader {
  const names = { catalogue, vocabulary: createVocabulary(catalogue), whole };
  const read = new Map<string, Label>();
  return (text) => {
    const known = read.get(text);
    if (known) return known;
    const label = readLabel(names, text);
    read.set(text, label);
    return label;
  };
}

/** Longer texts are prose. */
const LONGEST_LABEL = 160;

function readLabel(names: Names, raw: string): Label {
  const { words, indent, isPart } = undress(raw.slice(0, LONGEST_LABEL));
  return { ...readEither(names, words), indent, isPart };
}

/** What a text says as a whole or, where that is not understood, in plainer words. */
function readEither(names: Names, words: string): Label {
  const label = readWords(names, words);
  const parts = partTranslation(words);
  const translated =
    parts && joinGloss(readWords(names, parts.words), readWords(names, parts.gloss), label, names.catalogue);
  if (translated?.isContradicted) return translated.label;
  if (isUnderstood(label)) return label;
  if (translated && isUnderstood(translated.label)) return translated.label;
  return plainerReading(names, words) ?? translated?.label ?? label;
}

/** What a text says without a footnote's figure, a vendor's separators or 分行业, where that is understood. */
function plainerReading(names: Names, words: string): Label | undefined {
  const plainer = [gluedFigureApart(names, words), withoutSeparators(words), withoutBreakdown(words)];
  for (const text of plainer) {
    const label = text === undefined ? undefined : readWords(names, text);
    if (label && isUnderstood(label)) return label;
  }
  return undefined;
}

/** Northeast6 has a footnote, but Gdp1 is a name by itself. */
function gluedFigureApart(names: Names, words: string): string | undefined {
  const text = withoutGluedFigure(words);
  const isName = text !== undefined && !/\p{Script=Han}/u.test(text) && readWords(names, text).indicators.length > 0;
  return isName ? undefined : text;
}

/** Whether every word of a label says something. */
function isUnderstood(label: Label): boolean {
  return label.rest === "" && (label.role !== "plain" || kindsOf(label).length > 0);
}

function readWords({ vocabulary, whole }: Names, words: string): Label {
  const role = roleOf(words);
  const { units, isUnitLine, remains, frequency = frequencyOf(words) } = takeUnits(words);
  const alias = whole.size > 0 ? (whole.get(foldName(words)) ?? whole.get(foldName(remains))) : undefined;
  if (alias) {
    const plain = { role: "plain", frequency: undefined, indent: 0, isPart: false, isUnitLine: false } as const;
    return { text: words, ...plain, units, ...meaningOf([], units), ...alias };
  }
  const isSpent = role !== "plain" || remains === "" || frequencyOf(remains) !== undefined;
  const pieces = isSpent ? [] : cutLabel(vocabulary, remains);
  return { text: words, role, frequency, indent: 0, isPart: false, isUnitLine, units, ...meaningOf(pieces, units) };
}

function meaningOf(pieces: readonly LabelPiece[], units: readonly Unit[]) {
  const names = pieces.filter(
    (piece, at) => piece.kind === "name" && isWhole(pieces, at) && !isWholeBehind(pieces, at),
  );
  const meanings = names.flatMap((piece): NameMeaning[] => (piece.kind === "name" ? [piece.meaning] : []));
  const indicators = distinct(meanings.flatMap((meaning) => meaning.indicators));
  const unknown = pieces.filter(
    (piece, at) =>
      piece.kind === "unknown" || (piece.kind === "name" && !names.includes(piece) && !isWholeBehind(pieces, at)),
  );
  const { isYearBefore, measure, basis, unread } = readMeasured(pieces, units);
  const isRate = measure === "growth" || indicators.some((one) => one.growthOf !== "");
  const rest = unknown.map(({ text }) => text).join("") + unread;
  return {
    indicators,
    areas: distinct(meanings.flatMap(({ areas }) => areas)),
    ...(listsAreas(pieces) && { listsAreas: true }),
    members: distinct(meanings.flatMap(({ members }) => members)),
    times: pieces.flatMap((piece) => (piece.kind === "time" ? [piece.time] : [])),
    isYearBefore,
    measure,
    basis,
    rest: (isRate ? rest.replace(COMPARABLE, "") : rest) + (isOfFixedBase(pieces) ? "定基" : ""),
  };
}

/** 宝鸡全市 is all of 宝鸡. */
function isWholeBehind(pieces: readonly LabelPiece[], at: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  const isOfArea = before?.kind === "name" && before.meaning.areas.length > 0 && !before.text.startsWith("全");
  return isOfArea && (piece?.text === "全市" || piece?.text === "全省");
}

/** Whether a word that lists stands between two areas. */
function listsAreas(pieces: readonly LabelPiece[]): boolean {
  const isArea = (piece: LabelPiece | undefined) => piece?.kind === "name" && piece.meaning.areas.length > 0;
  return pieces.some((piece, at) => AND.test(piece.text) && isArea(pieces[at - 1]) && isArea(pieces[at + 1]));
}

/** A label and its translation name the same. */
function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** An index whose base is a named year, 1978年=100, is another than the one whose base is the year before. */
function isOfFixedBase(pieces: readonly LabelPiece[]): boolean {
  return /(?:19|20)\d\d年?=100/u.test(pieces.map(({ text }) => text).join(""));
}

/** Official growth is at comparable prices; an amount at such prices is another figure than the published one. */
const COMPARABLE = /按?(?:可比|不变)价格?(?:计算)?/gu;

const LETTER = /\p{L}/u;

// 西安市 stands by itself before any word; 西安高新 is another place than 西安.
const FULL_AREA = /[省市区县州盟旗国]$/u;

/** A name is a part of a longer one that is not known where unknown letters touch it: 民间固定资产投资, 沣东新城. */
function isWhole(pieces: readonly LabelPiece[], at: number): boolean {
  const piece = pieces[at];
  const isUnknown = (other: LabelPiece | undefined) => other?.kind === "unknown" && LETTER.test(other.text);
  if (isUnknown(pieces[at - 1])) return false;
  const isArea = piece?.kind === "name" && piece.meaning.areas.length > 0 && FULL_AREA.test(piece.text);
  return isArea || !isUnknown(pieces[at + 1]);
}

/** What the words about a measure say together, and those of them that say nothing. */
function readMeasured(pieces: readonly LabelPiece[], units: readonly Unit[]) {
  const before = pieces.find((piece) => piece.kind === "year-before");
  const runs = measureRuns(pieces);
  const [last = ""] = runs.slice(-1);
  const isPercent = units.some((unit) => unit.dimension === "percent") && !last.endsWith("%");
  const spelled = [...runs.slice(0, -1), isPercent ? `${last}%` : last];
  const read = last === "" ? { measure: undefined, basis: undefined } : readRuns(spelled);
  return {
    isYearBefore: before !== undefined,
    measure: read?.measure,
    basis: read?.basis ?? (before?.text.includes("同月") ? ("month" as const) : undefined),
    unread: read ? "" : runs.join(""),
  };
}

function readRuns(runs: readonly string[]) {
  const [only = "", ...others] = runs;
  return others.length === 0 ? readMeasureWords(only) : readMeasureList(runs);
}

const AND = /^(?:[及和与、/]|以及|及其)$/u;

/** The runs of a label, more than one where it lists measures: 当月及累计增速; one joined to a name is its first. */
function measureRuns(pieces: readonly LabelPiece[]): string[] {
  const runs: string[] = [];
  pieces.forEach((piece, at) => {
    if (piece.kind !== "measure") return;
    const [joint, first] = [pieces[at - 1], pieces[at - 2]];
    const isListed = joint !== undefined && AND.test(joint.text) && first !== undefined;
    if (isListed && first.kind === "name" && first.meaning.indicators.length > 0) runs.push("总量");
    if (isListed && runs.length > 0) runs.push(piece.text);
    else runs.push((runs.pop() ?? "") + piece.text);
  });
  return runs;
}

import type { Catalogue } from "../catalogue.ts";
import type { Indicator } from "../indicator.ts";
import { foldName } from "../suggest.ts";
import type { Unit } from "../unit.ts";
import type { Label, LabelTime } from "./label.ts";
import { undress, withoutGluedFigure } from "./label-dress.ts";
import { readTime } from "./label-time.ts";
import { takeUnits } from "./label-unit.ts";
import { FILLERS, frequencyOf, roleOf } from "./label-words.ts";
import { measureRunAt, readMeasureWords } from "./measure-words.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Reads the texts of sheets; a text that comes again costs nothing. */
export type LabelReader = (text: string) => Label;

/** A reader of labels by the names of a catalogue. */
export function createLabelReader(catalogue: Catalogue): LabelReader {
  const vocabulary = createVocabulary(catalogue);
  const read = new Map<string, Label>();
  return (text) => {
    const known = read.get(text);
    if (known) return known;
    const label = readLabel(vocabulary, text);
    read.set(text, label);
    return label;
  };
}

/** Longer texts are prose. */
const LONGEST_LABEL = 160;

/** Everything that was found in the words so far. */
interface Found {
  readonly indicators: Indicator[];
  readonly areas: string[];
  readonly members: string[];
  readonly times: LabelTime[];
  readonly runs: string[];
  isYearBefore: boolean;
  rest: string;
}

function readLabel(vocabulary: Vocabulary, raw: string): Label {
  const text = raw.slice(0, LONGEST_LABEL).replace(/\s*[\r\n]+\s*/gu, " ");
  const { words, indent, isPart } = undress(text);
  const label = readWords(vocabulary, words);
  const glued = label.rest === "" ? undefined : withoutGluedFigure(words);
  const unmarked = glued === undefined ? label : readWords(vocabulary, glued);
  const best = unmarked.rest === "" || label.rest !== "" ? unmarked : label;
  return { ...best, indent, isPart };
}

function readWords(vocabulary: Vocabulary, words: string): Label {
  const role = roleOf(words);
  const frequency = frequencyOf(words);
  const { units, isUnitLine, remains } = takeUnits(words);
  const found: Found = {
    indicators: [],
    areas: [],
    members: [],
    times: [],
    runs: [],
    isYearBefore: false,
    rest: "",
  };
  if (role === "plain" && !frequency && !(units.length > 0 && remains === "")) readText(vocabulary, found, remains);
  return { text: words, role, frequency, indent: 0, isPart: false, isUnitLine, ...meaningOf(found, units) };
}

function meaningOf(found: Found, units: readonly Unit[]) {
  const { indicators, areas, members, times, isYearBefore } = found;
  const hasPercent = units.some((unit) => unit.dimension === "percent");
  const run = found.runs.join("") + (hasPercent && found.runs.length > 0 ? "%" : "");
  const measured = run === "" ? undefined : readMeasureWords(run);
  const rest = found.rest + (run !== "" && !measured ? found.runs.join("") : "");
  return { indicators, areas, members, times, isYearBefore, units, rest, ...(measured ?? NO_MEASURE) };
}

const NO_MEASURE = { measure: undefined, basis: undefined };

/** First the text as a whole, since a name may hold what else would separate; then piece by piece. */
function readText(vocabulary: Vocabulary, found: Found, text: string): void {
  const folded = foldName(text.replace(/(\d)\s+(?=\d)/gu, "$1·")).replace(/[()（）[\]【】〔〕]/gu, "·");
  const whole = vocabulary.whole(foldName(text));
  const isNoTime = matchAt(YEAR_BEFORE, folded, 0) !== undefined || isMeasure(folded);
  const time = whole || isNoTime ? undefined : readTime(text);
  if (whole) take(found, whole);
  else if (time) found.times.push(time);
  else scan(vocabulary, found, folded);
}

function isMeasure(folded: string): boolean {
  return measureRunAt(folded, 0) === folded;
}

const YEAR_BEFORE = /(?:上年|去年)(?:同期|同月)(?:数|值|累计)?/uy;
const SEPARATOR = /[\s·_\-—–:：,，、;；|/／.。"'“”~+*#=]/u;
const TIMES =
  /截[至止到]?\d{4}年\d{1,2}月[末底]?|\d{4}年?-?[qhm]\d{1,2}|\d{4}年?\s*[-–—~至]\s*\d{4}年?|\d{4}年度?(?:第?[一二三四1-4]季度?|[上下]半年|前[一二三四五六七八九十\d]+(?:个?月|季度)|全年|\d{1,2}(?:月份?)?[-–—~至到]\d{1,2}月份?|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?)?[末底]?|第?[一二三四]季度|[上下]半年|前[一二三四五六七八九十\d]+(?:个?月|季度)|\d{1,2}(?:月份?)?[-–—~至到]\d{1,2}月份?|\d{1,2}月份?[末底]?|(?:19|20)\d\d[-./]\d{1,2}(?!\d)|(?:19|20)\d\d(?!\d)/uy;
// An industry's number in a classification: (13_2017)农副食品加工业.
const CLASSIFICATION = /·?\d{2}_\d{4}·/uy;

function scan(vocabulary: Vocabulary, found: Found, folded: string): void {
  for (let at = 0; at < folded.length; ) at += step(vocabulary, found, folded, at);
}

/** Takes what stands at a place; its length. */
function step(vocabulary: Vocabulary, found: Found, folded: string, at: number): number {
  const skipped = matchAt(CLASSIFICATION, folded, at);
  if (skipped) return skipped.length;
  const name = vocabulary.at(folded, at);
  if (name && stands(name.meaning, folded, at, name.length)) {
    take(found, name.meaning);
    return name.length;
  }
  const before = matchAt(YEAR_BEFORE, folded, at);
  if (before) found.isYearBefore = true;
  return before?.length ?? stepWords(found, folded, at);
}

function stepWords(found: Found, folded: string, at: number): number {
  const time = matchAt(TIMES, folded, at);
  const read = time && readTime(time);
  if (time && read) {
    found.times.push(read);
    return time.length;
  }
  const run = measureRunAt(folded, at);
  if (run) {
    found.runs.push(run);
    return run.length;
  }
  const filler = FILLERS.find((one) => folded.startsWith(one, at));
  if (filler) return filler.length;
  const letter = folded.charAt(at);
  if (!SEPARATOR.test(letter)) found.rest += letter;
  return 1;
}

/** A member's name (汽车) is one only between separators or ends; an indicator's and an area's everywhere. */
function stands(meaning: { members: string[] }, folded: string, at: number, length: number): boolean {
  if (meaning.members.length === 0) return true;
  const isEdge = (place: number) => place < 0 || place >= folded.length || SEPARATOR.test(folded.charAt(place));
  return length >= 4 || (isEdge(at - 1) && isEdge(at + length));
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function take(found: Found, meaning: { indicators: Indicator[]; areas: string[]; members: string[] }): void {
  found.indicators.push(...meaning.indicators);
  found.areas.push(...meaning.areas);
  found.members.push(...meaning.members);
}

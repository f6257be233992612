import type { Catalogue } from "../catalogue.ts";
import { foldName } from "../suggest.ts";
import type { Unit } from "../unit.ts";
import type { Label } from "./label.ts";
import { undress, withoutGluedFigure } from "./label-dress.ts";
import { cutLabel, type LabelPiece } from "./label-pieces.ts";
import { takeUnits } from "./label-unit.ts";
import { frequencyOf, roleOf } from "./label-words.ts";
import { readMeasureWords } from "./measure-words.ts";
import { createVocabulary, type NameMeaning, type Vocabulary } from "./vocabulary.ts";

/** Reads the texts of sheets; a text that comes again costs nothing. */
export type LabelReader = (text: string) => Label;

/** The names by which labels are read. */
interface Names {
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
  const names = { vocabulary: createVocabulary(catalogue), whole };
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
  const text = raw.slice(0, LONGEST_LABEL).replace(/\s*[\r\n]+\s*/gu, " ");
  const { words, indent, isPart } = undress(text);
  const label = readWords(names, words);
  const glued = label.rest === "" ? undefined : withoutGluedFigure(words);
  const unmarked = glued === undefined ? label : readWords(names, glued);
  const best = unmarked.rest === "" || label.rest !== "" ? unmarked : label;
  return { ...best, indent, isPart };
}

function readWords({ vocabulary, whole }: Names, words: string): Label {
  const role = roleOf(words);
  const frequency = frequencyOf(words);
  const { units, isUnitLine, remains } = takeUnits(words);
  const alias = whole.size > 0 ? (whole.get(foldName(words)) ?? whole.get(foldName(remains))) : undefined;
  if (alias) {
    const said = { ...meaningOf([], units), ...alias };
    return {
      text: words,
      role: "plain",
      frequency: undefined,
      indent: 0,
      isPart: false,
      isUnitLine: false,
      units,
      ...said,
    };
  }
  const isSpent = role !== "plain" || frequency !== undefined || (units.length > 0 && remains === "");
  const pieces = isSpent ? [] : cutLabel(vocabulary, remains);
  return { text: words, role, frequency, indent: 0, isPart: false, isUnitLine, units, ...meaningOf(pieces, units) };
}

function meaningOf(pieces: readonly LabelPiece[], units: readonly Unit[]) {
  const names = pieces.filter((piece, at) => piece.kind === "name" && isWhole(pieces, at));
  const meanings = names.flatMap((piece): NameMeaning[] => (piece.kind === "name" ? [piece.meaning] : []));
  const unknown = pieces.filter(
    (piece) => piece.kind === "unknown" || (piece.kind === "name" && !names.includes(piece)),
  );
  const measured = measuredBy(pieces, units);
  return {
    indicators: meanings.flatMap(({ indicators }) => indicators),
    areas: meanings.flatMap(({ areas }) => areas),
    members: meanings.flatMap(({ members }) => members),
    times: pieces.flatMap((piece) => (piece.kind === "time" ? [piece.time] : [])),
    isYearBefore: pieces.some((piece) => piece.kind === "year-before"),
    measure: measured?.measure,
    basis: measured?.basis,
    rest: unknown.map(({ text }) => text).join("") + (measured ? "" : runOf(pieces)),
  };
}

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

function runOf(pieces: readonly LabelPiece[]): string {
  return pieces.map((piece) => (piece.kind === "measure" ? piece.text : "")).join("");
}

/** What the words about a measure say together; undefined where there are some and they say nothing. */
function measuredBy(pieces: readonly LabelPiece[], units: readonly Unit[]) {
  const run = runOf(pieces);
  if (run === "") return { measure: undefined, basis: undefined };
  return readMeasureWords(units.some((unit) => unit.dimension === "percent") ? `${run}%` : run);
}

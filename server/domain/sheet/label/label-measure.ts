import type { Unit } from "../../unit.ts";
import type { LabelPiece } from "./label-pieces.ts";
import { readMeasureList, readMeasureWords } from "./measure-words.ts";

/** Words that list. */
export const AND = /^(?:[及和与、/]|以及|及其)$/u;

/** What the words of a label about a measure say together, and those of them that say nothing. */
export function readMeasured(pieces: readonly LabelPiece[], units: readonly Unit[]) {
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

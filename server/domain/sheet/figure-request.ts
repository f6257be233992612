import type { Subject } from "../subject.ts";
import type { CellMeaning, Recognition } from "./recognition.ts";

/** All figures of an indicator (code) about a subject, on every basis. */
export interface SeriesName {
  readonly indicator: string;
  readonly subject: Subject;
}

/** What has to be known to audit and fill the understood cells of a workbook. */
export interface FigureRequest {
  /** Each once. */
  readonly series: readonly SeriesName[];
  /** What cells mean, each once, with the position of its series. */
  readonly meanings: readonly { readonly meaning: CellMeaning; readonly series: number }[];
}

/** The figures that the understood cells of a workbook need. */
export function figureRequest({ blocks }: Recognition): FigureRequest {
  const series = new Map<string, { readonly at: number; readonly name: SeriesName }>();
  const meanings = new Map<string, FigureRequest["meanings"][number]>();
  for (const { meaning } of blocks.flatMap(({ cells }) => cells)) {
    const { indicator, subject } = meaning;
    const key = seriesKey({ indicator, subject });
    const known = series.get(key) ?? { at: series.size, name: { indicator, subject } };
    series.set(key, known);
    meanings.set(meaningKey(meaning), { meaning, series: known.at });
  }
  return { series: [...series.values()].map(({ name }) => name), meanings: [...meanings.values()] };
}

/** The same for the same series. */
export function seriesKey({ indicator, subject }: SeriesName): string {
  return `${indicator}|${subject.area}|${subject.member}`;
}

/** The same for meanings that have the same figure, whatever unit they are shown in. */
export function meaningKey(meaning: CellMeaning): string {
  const { basis, period } = meaning;
  return `${seriesKey(meaning)}|${basis}|${period.start}|${period.end}`;
}

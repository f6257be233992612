import { FIGURE_QUERY } from "../../domain/saved/figure-query.ts";
import type { RowSource } from "../../domain/saved/rows.ts";
import { monthOfPeriod, periodOfMonth } from "../cube.ts";
import type { Snapshot } from "../snapshot.ts";
import { createFigureBatches } from "./figure-batch.ts";
import type { FigureChoice } from "./figure-filter.ts";
import { chosenMonths, countChosen } from "./figure-months.ts";
import { figureWords, seriesVocabulary } from "./figure-words.ts";

/**
 * The figures of a choice in the order of series and period, straight from the arrays of the book: a batch is what is
 * chosen of one series. Counting looks at every figure once, and only where somebody asks how many there are.
 */
export function figureRows(snapshot: Snapshot, choice: FigureChoice): RowSource {
  const { series } = choice;
  const words = figureWords(snapshot, choice);
  const monthsAt = (at: number) => chosenMonths(snapshot, choice, series[at] ?? -1);
  const batchOf = createFigureBatches(snapshot, words);
  const places = once(() => new Map(snapshot.series.map((one, at) => [one.key, at])));
  const starts = once(() => startsOf(snapshot, choice));
  return {
    words: FIGURE_QUERY.columns.map(({ name }) => words.lists[name]),
    vocabulary: once(() => {
      const all = { ...seriesVocabulary(snapshot, choice), ...words.lists };
      return FIGURE_QUERY.columns.map(({ name }) => all[name]);
    }),
    total: () => starts().at(-1) ?? 0,
    *batches(start, end) {
      const first = start === 0 ? 0 : seriesHolding(starts(), start);
      let place = start === 0 ? 0 : (starts()[first] ?? 0);
      for (let at = first; at < series.length && place < end; at++) {
        const all = monthsAt(at);
        const isWhole = start <= place && place + all.length <= end;
        const months = isWhole ? all : all.slice(Math.max(0, start - place), end - place);
        place += all.length;
        if (months.length > 0) yield batchOf(series[at] ?? -1, months);
      }
    },
    cursorAt(place) {
      const at = seriesHolding(starts(), place);
      const month = monthsAt(at)[place - (starts()[at] ?? 0)];
      return month === undefined ? "" : `${snapshot.series[series[at] ?? -1]?.key}@${periodOfMonth(month)}`;
    },
    placeAfter(cursor) {
      const [, key, period] = /^(.+)@(\d{6})$/u.exec(cursor) ?? [];
      const wanted = places().get(key ?? "") ?? -1;
      if (wanted < 0) return undefined;
      // The series may be none of those chosen: then it goes on with the first one behind it.
      const at = series.findIndex((position) => position >= wanted);
      if (at < 0) return starts().at(-1) ?? 0;
      const before =
        series[at] === wanted ? monthsAt(at).filter((month) => month <= monthOfPeriod(Number(period))) : [];
      return (starts()[at] ?? 0) + before.length;
    },
  };
}

/** The place of the first row of each series, and behind the last the number of all rows. */
function startsOf(snapshot: Snapshot, choice: FigureChoice): Uint32Array {
  const starts = new Uint32Array(choice.series.length + 1);
  for (const [at, position] of choice.series.entries()) {
    starts[at + 1] = (starts[at] ?? 0) + countChosen(snapshot, choice, position);
  }
  return starts;
}

/** The last series that starts at or before a place, found by halving. */
function seriesHolding(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

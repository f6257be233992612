import type { Basis } from "../domain/indicator.ts";
import type { Series } from "./snapshot.ts";

/** What series are about, as columns of positions: a million figures are grouped without looking at a single text. */
export interface SeriesColumns {
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
  /** Codes of members; "" for the whole area. */
  readonly members: readonly string[];
  readonly indicator: Int32Array;
  readonly area: Int32Array;
  readonly member: Int32Array;
  readonly bases: readonly Basis[];
  readonly basis: Int32Array;
}

const known = new WeakMap<readonly Series[], SeriesColumns>();

/** The columns of a list of series; made once for each list. */
export function seriesColumns(series: readonly Series[]): SeriesColumns {
  const columns = known.get(series) ?? columnsOf(series);
  known.set(series, columns);
  return columns;
}

function columnsOf(series: readonly Series[]): SeriesColumns {
  const [indicators, indicator] = dictionaryOf(series.map((one) => one.indicator));
  const [areas, area] = dictionaryOf(series.map((one) => one.subject.area));
  const [members, member] = dictionaryOf(series.map((one) => one.subject.member));
  const [bases, basis] = dictionaryOf(series.map((one) => one.basis));
  return { indicators, areas, members, bases, indicator, area, member, basis };
}

/** The distinct values in the order of their first, and the position of each. */
function dictionaryOf<Value extends string>(values: readonly Value[]): [Value[], Int32Array] {
  const positions = new Map<Value, number>();
  const column = new Int32Array(values.length);
  values.forEach((value, at) => {
    const position = positions.get(value) ?? positions.size;
    positions.set(value, position);
    column[at] = position;
  });
  return [[...positions.keys()], column];
}

import type { Basis } from "../../domain/indicator.ts";
import type { Batch, Cell, Cells } from "../../domain/saved/rows.ts";
import { BASIS_NAMES } from "../answer-source.ts";
import type { Series, Snapshot } from "../snapshot.ts";
import { subjectKindOf } from "./figure-filter.ts";
import type { FigureWords } from "./figure-words.ts";
import { repeatedCodes } from "./repeated-codes.ts";

/** The rows of a series, by its position, for these last months (at least one), in the order of the columns of FIGURE_QUERY. */
export type FigureBatches = (position: number, months: readonly number[]) => Batch;

/** What stands in the text column of a figure that has been withdrawn. */
const WITHDRAWN = "未公布";

/**
 * Makes the batches of figures of a snapshot. A million rows are thirty thousand batches: what many series have in common
 * is made once, and figures that lie side by side in the cube are not copied.
 */
export function createFigureBatches(snapshot: Snapshot, words: FigureWords): FigureBatches {
  const { cube } = snapshot;
  const aboutSeries = seriesCells(snapshot);
  const [periodCodes, statusCodes, releaseCodes] = [repeatedCodes(), repeatedCodes(), repeatedCodes()];
  const releaseOf = remembered(words.releaseCode);

  return (position, months) => {
    const series = snapshot.series[position];
    if (!series) return { size: 0, columns: [] };
    const { length: size } = months;
    const { whose, unit, decimals } = aboutSeries(series);
    // January 0 of no year: every further month stands as far behind it in the lists.
    const zero = words.periodCode(series.basis, 0);
    const period = periodCodes(size, (row) => zero + (months[row] ?? 0));
    const { start, month } = cube.slots(position);
    const slotOf = (row: number) => start + (months[row] ?? 0) - month;
    const values = valuesAt(cube.values, size, slotOf);
    const value: Cells = { kind: "each", values, decimals };
    const valueText: Cells = { kind: "decimal", values, decimals, blank: WITHDRAWN };
    const status = statusCodes(size, (row) => cube.statuses[slotOf(row)] ?? -1);
    const release = releaseCodes(size, (row) => releaseOf(cube.vintages[slotOf(row)] ?? 0));
    const columns = [...whose, period, period, period, value, valueText, unit, status, status, release, release];
    return { size, columns };
  };
}

interface SeriesCells {
  /** The first columns of a row, down to its basis. */
  readonly whose: readonly Cells[];
  readonly unit: Cells;
  readonly decimals: number;
}

/** What is the same in all rows of a series. */
function seriesCells(snapshot: Snapshot): (series: Series) => SeriesCells {
  const { indicators, areas } = snapshot.catalogue;
  const indicatorOf = remembered((code: string) => {
    const { name = "", unit = "", decimals = 0 } = indicators.byCode(code) ?? {};
    return { code: same(code), name: same(name), unit: same(unit), decimals };
  });
  const areaCells = remembered((code: string) => [same(code), same(areas.byCode(code)?.name ?? code)] as const);
  const memberCells = remembered((code: string) => memberCellsOf(snapshot, code));
  const basisCells = remembered((basis: Basis) => [same(basis), same(BASIS_NAMES[basis])] as const);
  return ({ key, indicator, subject, basis }) => {
    const { code, name, unit, decimals } = indicatorOf(indicator);
    const [area, areaName] = areaCells(subject.area);
    const [kind, member, memberName] = memberCells(subject.member);
    const [basisCode, basisName] = basisCells(basis);
    const whose = [same(key), code, name, area, areaName, kind, member, memberName, basisCode, basisName];
    return { whose, unit, decimals };
  };
}

/** What kind of thing a member is, its code and its name; the last two are empty for a whole area. */
function memberCellsOf(snapshot: Snapshot, member: string): readonly [Cells, Cells, Cells] {
  const kind = same(subjectKindOf(snapshot, { area: "", member }));
  if (member === "") return [kind, same(null), same(null)];
  return [kind, same(member), same(snapshot.catalogue.members.byCode(member)?.name ?? member)];
}

function valuesAt(values: Float64Array, size: number, slotOf: (row: number) => number): Float64Array {
  const [first, last] = [slotOf(0), slotOf(size - 1)];
  if (last - first === size - 1) return values.subarray(first, last + 1);
  return Float64Array.from({ length: size }, (_, row) => values[slotOf(row)] ?? Number.NaN);
}

function same(value: Cell): Cells {
  return { kind: "same", value };
}

function remembered<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

import type { Basis } from "../../indicator.ts";
import type { CellPosition } from "../cell-range.ts";
import type { FigurePlace } from "../figures.ts";
import type { CellFinder, OwnCell } from "../own-cell.ts";

/** A figure that a cell may hold instead of its own, in the unit of its sheet. */
export interface Elsewhere {
  readonly place: FigurePlace;
  readonly value: number;
  /** The cell of the table it belongs into, where that is another row's. */
  readonly at?: CellPosition;
}

/** Along which lines of a table cells are looked at together. */
export type Axis = "row" | "column";

/** A way in which many cells can hold a figure that is not theirs: each that of its left neighbour, of last year … */
export interface Displacement {
  readonly key: string;
  /** In Chinese, of each cell: 左边一格的数, 上年同期的数. */
  readonly words: string;
  readonly axes: readonly Axis[];
  /** Whether it leads to other figures of the cell's own series only, wherever those stand. */
  readonly isInSeries: boolean;
  /** The figure that the cell would hold; the same as of {@link find}, for little. */
  valueAt(cell: OwnCell): number | undefined;
  find(cell: OwnCell): Elsewhere | undefined;
}

const BASES: readonly (readonly [Basis, string])[] = [
  ["month", "当月"],
  ["year-to-date", "累计"],
  ["quarter", "当季"],
  ["year", "全年"],
  ["point", "时点"],
];

/** How far numbers are looked for that were put into wrong cells. */
const STEPS = [1, -1, 2, -2, 3, -3];

/** How many months away figures of a wrong period come from. */
const MONTHS = [-12, 12, -1, 1, -3, 3, -24, 24, -2, 2, -6, 6];

/** Every displacement that is looked for, the most natural first. */
export function displacementsIn(find: CellFinder): readonly Displacement[] {
  return [
    ...STEPS.flatMap((step) => [neighbour(find, "row", step), neighbour(find, "column", step)]),
    ...MONTHS.map(monthsAway),
    ...STEPS.slice(0, 2).map(publishedAway),
    ...BASES.map(otherBasis),
    exchangedBasis(),
  ];
}

/** The keys of the displacements in a series that lead from a cell to one of its figures. */
export function keysInSeries({ series, basis, place }: OwnCell, other: FigurePlace): readonly string[] {
  const months = other.month - place.month;
  if (other.basis !== basis) return months === 0 ? [`basis ${other.basis}`, EXCHANGED] : [];
  const away = [1, -1].filter((step) => series.published(basis, place.month, step) === other.month);
  return [`months ${months}`, ...away.map((step) => `published ${step}`)];
}

const EXCHANGED = "exchanged basis";

/** The figure of a place in the series of a cell. */
export function figureOfPlace({ series }: OwnCell, basis: Basis, month: number): Elsewhere | undefined {
  const value = series.at(basis, month);
  const place = { indicator: series.indicator.code, subject: series.subject, basis, month };
  return value === undefined ? undefined : { place, value };
}

function neighbour(find: CellFinder, axis: Axis, step: number): Displacement {
  const beside = ({ row, column }: OwnCell, by: number) =>
    axis === "row" ? find(row, column + by) : find(row + by, column);
  const side = axis === "row" ? (step < 0 ? "左边" : "右边") : step < 0 ? "上面" : "下面";
  return {
    key: `${axis} ${step}`,
    words: `${side}第${Math.abs(step)}格的数`,
    axes: [axis],
    isInSeries: false,
    valueAt(cell) {
      const other = beside(cell, step);
      return other ? other.own : beyondEdge(cell, beside(cell, -Math.sign(step)), step)?.value;
    },
    find(cell) {
      const other = beside(cell, step);
      if (other) return other.own === undefined ? undefined : { place: other.place, value: other.own, at: other };
      return beyondEdge(cell, beside(cell, -Math.sign(step)), step);
    },
  };
}

/** Where the table ends, the period goes on in the steps of the table; gaps of what is published are skipped. */
function beyondEdge(cell: OwnCell, inner: OwnCell | undefined, step: number): Elsewhere | undefined {
  if (inner?.series !== cell.series || inner.basis !== cell.basis) return undefined;
  const months = (cell.place.month - inner.place.month) * Math.abs(step);
  return (
    figureOfPlace(cell, cell.basis, cell.place.month + months) ??
    publishedAway(Math.sign(months) * Math.abs(step)).find(cell)
  );
}

function monthsAway(months: number): Displacement {
  const words = months === -12 ? "上年同期的数" : `${months < 0 ? "前" : "后"}${Math.abs(months)}个月的数`;
  return inSeries({
    key: `months ${months}`,
    words,
    basis: (cell) => cell.basis,
    month: (cell) => cell.place.month + months,
  });
}

/** The next published figures, whatever months lie between. */
function publishedAway(step: number): Displacement {
  return inSeries({
    key: `published ${step}`,
    words: step < 0 ? "上一期公布的数" : "下一期公布的数",
    basis: (cell) => cell.basis,
    month: (cell) => cell.series.published(cell.basis, cell.place.month, step),
  });
}

function otherBasis([basis, name]: readonly [Basis, string]): Displacement {
  return inSeries({
    key: `basis ${basis}`,
    words: `同期${name}数`,
    basis: (cell) => (cell.basis === basis ? undefined : basis),
    month: (cell) => cell.place.month,
  });
}

/** 当月 and 累计 in each other's place, column by column or all along a row. */
function exchangedBasis(): Displacement {
  return inSeries({
    key: EXCHANGED,
    words: "同期另一口径的数（当月与累计放反了）",
    basis: ({ basis }) => (basis === "month" ? "year-to-date" : basis === "year-to-date" ? "month" : undefined),
    month: (cell) => cell.place.month,
  });
}

interface SeriesDisplacement extends Pick<Displacement, "key" | "words"> {
  readonly basis: (cell: OwnCell) => Basis | undefined;
  readonly month: (cell: OwnCell) => number | undefined;
}

/** A displacement to another figure of the cell's own series, wherever that stands in the table. */
function inSeries({ key, words, basis, month }: SeriesDisplacement): Displacement {
  return {
    key,
    words,
    axes: ["row", "column"],
    isInSeries: true,
    valueAt(cell) {
      const [from, at] = [basis(cell), month(cell)];
      return from === undefined || at === undefined ? undefined : cell.series.at(from, at);
    },
    find(cell) {
      const [from, at] = [basis(cell), month(cell)];
      return from === undefined || at === undefined ? undefined : figureOfPlace(cell, from, at);
    },
  };
}

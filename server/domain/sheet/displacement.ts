import type { Basis } from "../indicator.ts";
import type { CellFinder, OwnCell } from "./audited-cell.ts";
import type { FigurePlace } from "./figures.ts";

/** A figure that a cell may hold instead of its own, in the unit of its sheet. */
export interface Elsewhere {
  readonly place: FigurePlace;
  readonly value: number;
}

/** Along which lines of a table cells are looked at together. */
export type Axis = "row" | "column";

/** A way in which many cells can hold a figure that is not theirs: each that of its left neighbour, of last year … */
export interface Displacement {
  readonly key: string;
  /** In Chinese, of each cell: 左边一格的数, 上年同期的数. */
  readonly words: string;
  readonly axes: readonly Axis[];
  /** The figure that the cell would hold. */
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
  ];
}

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
    find(cell) {
      const other = beside(cell, step);
      if (other) return other.own === undefined ? undefined : { place: other.place, value: other.own };
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
  return {
    key: `months ${months}`,
    words,
    axes: ["row", "column"],
    find: (cell) => figureOfPlace(cell, cell.basis, cell.place.month + months),
  };
}

/** The next published figures, whatever months lie between. */
function publishedAway(step: number): Displacement {
  return {
    key: `published ${step}`,
    words: step < 0 ? "上一期公布的数" : "下一期公布的数",
    axes: ["row", "column"],
    find(cell) {
      const { basis, place } = cell;
      const { month } = place;
      const months = cell.series.months(basis);
      const after = months.findIndex((one) => one > month);
      const later = after < 0 ? months.length : after;
      const isGap = months[later - 1] !== month;
      const at = step > 0 ? later + step - 1 : later + step - (isGap ? 0 : 1);
      const found = months[at];
      return found === undefined ? undefined : figureOfPlace(cell, basis, found);
    },
  };
}

function otherBasis([basis, name]: readonly [Basis, string]): Displacement {
  return {
    key: `basis ${basis}`,
    words: `同期${name}数`,
    axes: ["row", "column"],
    find: (cell) => (cell.basis === basis ? undefined : figureOfPlace(cell, basis, cell.place.month)),
  };
}

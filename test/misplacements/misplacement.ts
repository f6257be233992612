import { periodOf } from "../../server/domain/basis.ts";
import type { Basis } from "../../server/domain/indicator.ts";
import { monthOf } from "../../server/domain/month.ts";
import { monthCount } from "../../server/domain/period.ts";
import { periodCode } from "../../server/domain/period-code.ts";
import { movePoint } from "../../server/domain/quantity.ts";
import type { Random } from "../made-sheets/random.ts";
import { nameFor, type RightCell, type RightSheet, typedAs } from "./right-sheet.ts";

/** What was put into a cell, and whose figure it really is; "" where a code says what is wrong, or it is nobody's. */
export interface Misplacement {
  readonly cell: RightCell;
  readonly held: number | null;
  readonly owner: string;
  readonly code?: "WRONG_UNIT" | "WRONG_SIGN" | "DIFFERENT";
}

/** A way in which figures come into wrong cells; nothing where the table does not allow it. */
export type Misplace = (random: Random, sheet: RightSheet) => readonly Misplacement[];

const moved = (cell: RightCell, from: RightCell): Misplacement => {
  return { cell, held: typedAs(cell, from.own), owner: nameFor(cell, from) };
};

type Axis = "row" | "column";
const other = (axis: Axis): Axis => (axis === "row" ? "column" : "row");

/** The cells of the line through a cell, in their order. */
function lineOf({ cells }: RightSheet, axis: Axis, through: RightCell): RightCell[] {
  const along = other(axis);
  return cells.filter((cell) => cell[axis] === through[axis]).sort((a, b) => a[along] - b[along]);
}

function neighbour(axis: Axis): Misplace {
  return (random, sheet) => {
    const cell = random.pick(sheet.cells);
    const line = lineOf(sheet, axis, cell);
    const from = line[line.indexOf(cell) + random.pick([1, -1])];
    return from ? [moved(cell, from)] : [];
  };
}

function swapped(isNear: boolean): Misplace {
  return (random, sheet) => {
    const cell = random.pick(sheet.cells);
    const line = lineOf(sheet, random.pick(["row", "column"]), cell);
    const to = isNear ? line[line.indexOf(cell) + 1] : random.pick(line);
    return to && to !== cell ? [moved(cell, to), moved(to, cell)] : [];
  };
}

/** A run of a line holds what belongs one or two cells further; at the end of it nothing is left. */
function shifted(axis: Axis): Misplace {
  return (random, sheet) => {
    const line = lineOf(sheet, axis, random.pick(sheet.cells));
    const length = 3 + random.below(Math.max(1, line.length - 2));
    const from = random.below(Math.max(1, line.length - length + 1));
    const by = random.pick([1, -1, 1, -1, 2, -2]);
    if (line.length < 4) return [];
    return line.slice(from, from + length).map((cell, at) => {
      const source = line[from + at + by];
      return source ? moved(cell, source) : { cell, held: null, owner: "" };
    });
  };
}

/** Three or four cells of a line that hold each other's figures. */
const permuted: Misplace = (random, sheet) => {
  const line = lineOf(sheet, random.pick(["row", "column"]), random.pick(sheet.cells));
  const from = random.below(Math.max(1, line.length - 3));
  const part = line.slice(from, from + random.pick([3, 4]));
  const by = 1 + random.below(2);
  return part.length < 3 ? [] : part.map((cell, at) => moved(cell, part[(at + by) % part.length] ?? cell));
};

/** The same indicator and time of another subject that the table has. */
const wrongArea: Misplace = (random, sheet) => {
  const cell = random.pick(sheet.cells);
  const others = sheet.cells.filter(
    ({ place, series }) =>
      series !== cell.series &&
      place.indicator === cell.place.indicator &&
      place.month === cell.place.month &&
      place.basis === cell.place.basis,
  );
  return others.length === 0 ? [] : [moved(cell, random.pick(others))];
};

function ofPlace(cell: RightCell, basis: Basis, month: number): Misplacement[] {
  const value = cell.series.at(basis, month);
  if (value === undefined) return [];
  const isYearsEnd = basis === "point" && monthCount(cell.meaning.period) === 12 && monthOf(month) === 12;
  const owner = periodCode(periodOf(isYearsEnd ? "year" : basis, month), basis);
  return [{ cell, held: typedAs(cell, value), owner }];
}

const otherBasis = ({ basis }: RightCell): Basis => (basis === "month" ? "year-to-date" : "month");

const wrongBasis: Misplace = (random, { cells }) => {
  const cell = random.pick(cells);
  return ofPlace(cell, otherBasis(cell), cell.place.month);
};

const lineOfWrongBasis: Misplace = (random, sheet) =>
  lineOf(sheet, random.pick(["row", "column"]), random.pick(sheet.cells)).flatMap((cell) =>
    ofPlace(cell, otherBasis(cell), cell.place.month),
  );

const yearBefore: Misplace = (random, { cells }) => {
  const cell = random.pick(cells);
  return ofPlace(cell, cell.basis, cell.place.month - 12);
};

const otherPeriod: Misplace = (random, { cells }) => {
  const cell = random.pick(cells);
  const months = cell.series.months(cell.basis);
  return months.length === 0 ? [] : ofPlace(cell, cell.basis, random.pick(months));
};

const wrongUnit: Misplace = (random, { cells }) => {
  const cell = random.pick(cells);
  return [{ cell, held: movePoint(typedAs(cell, cell.own), random.pick([4, -4])), owner: "", code: "WRONG_UNIT" }];
};

const wrongSign: Misplace = (random, { cells }) => {
  const cell = random.pick(cells);
  return [{ cell, held: -typedAs(cell, cell.own), owner: "", code: "WRONG_SIGN" }];
};

/** Nobody's figure: one digit is another. */
const slip: Misplace = (random, { cells }) => {
  const cell = random.pick(cells);
  const digits = typedAs(cell, cell.own).toFixed(cell.decimals);
  const places = [...digits].flatMap((sign, at) => (/\d/u.test(sign) ? [at] : []));
  const at = random.pick(places);
  const digit = (Number(digits[at]) + 1 + random.below(9)) % 10;
  const held = Number(digits.slice(0, at) + digit + digits.slice(at + 1));
  return [{ cell, held, owner: "", code: "DIFFERENT" }];
};

/** Every way, by name. */
export const MISPLACEMENTS: Readonly<Record<string, Misplace>> = {
  "cell beside": neighbour("row"),
  "cell above or below": neighbour("column"),
  "two cells beside each other swapped": swapped(true),
  "two cells of a line swapped": swapped(false),
  "row shifted": shifted("row"),
  "column shifted": shifted("column"),
  permuted,
  "wrong area": wrongArea,
  "wrong basis": wrongBasis,
  "line of wrong basis": lineOfWrongBasis,
  "a year before": yearBefore,
  "some other period": otherPeriod,
  "wrong unit": wrongUnit,
  "wrong sign": wrongSign,
  "one digit wrong": slip,
};

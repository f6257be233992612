import { periodOf } from "../../server/domain/basis.ts";
import { periodCode } from "../../server/domain/period-code.ts";
import { movePoint } from "../../server/domain/quantity.ts";
import type { AuditCode } from "../../server/domain/sheet/audit/explain-cell.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import { shownNumber } from "../../server/domain/sheet/typed-number.ts";
import type { Dice } from "./dice.ts";
import { dressed, type HeldValue, type RightCell, type RightTable } from "./right-table.ts";

/** What was done to a cell: what stands there now, and what an audit should say about it. */
export interface Fault {
  readonly cell: RightCell;
  readonly held: HeldValue;
  readonly code: AuditCode;
  readonly belongsTo: string;
}

/** A way to spoil a table; nothing where the dice or the table do not allow it. */
export type Spoiler = (dice: Dice, table: RightTable, figures: Figures) => readonly Fault[];

/** Whether what stands in a cell shows the figure that belongs there. */
export function showsRight({ value, tolerance }: RightCell, held: HeldValue): boolean {
  const shown = held?.value === null || held === undefined ? undefined : shownNumber(held.value, held.numberFormat);
  if (!shown || value === undefined) return false;
  const half = 0.5 * 10 ** -shown.decimals;
  return Math.abs(shown.amount - value) <= Math.max(half, tolerance) * 1.000001 + Math.abs(value) * 1e-12;
}

const known = (cells: readonly RightCell[]) => cells.filter(({ value }) => value !== undefined);

function sameSeries({ meaning: a }: RightCell, { meaning: b }: RightCell): boolean {
  return a.indicator === b.indicator && a.subject.area === b.subject.area && a.subject.member === b.subject.member;
}

function nameOf({ meaning }: RightCell, { meaning: own }: RightCell): string {
  const code = periodCode(meaning.period, meaning.basis);
  const { area, member } = meaning.subject;
  const isSame = meaning.indicator === own.indicator && area === own.subject.area && member === own.subject.member;
  return isSame ? code : `${meaning.indicator} ${member === "" ? area : `${area}·${member}`} ${code}`;
}

/** A cell that shows another one's number as that one does. */
function moved(cell: RightCell, from: RightCell): Fault {
  const code = sameSeries(cell, from) ? "WRONG_PERIOD" : "DIFFERENT";
  const dress = sameSeries(cell, from) ? cell.dress : from.dress;
  return {
    cell,
    held: dressed(from.value, dress),
    code,
    belongsTo: from.value === undefined ? "" : nameOf(from, cell),
  };
}

/** A cell that shows a figure of its own series from elsewhere in time. */
function ofPlace(cell: RightCell, basis: RightCell["meaning"]["basis"], month: number, figures: Figures): Fault[] {
  const { meaning, dress } = cell;
  const all = figures.published(meaning.indicator, meaning.subject);
  const found = all.find((one) => one.basis === basis && one.month === month);
  const own = all.find((one) => one.basis === meaning.basis && one.month === meaning.period.end);
  if (!found || !own || own.value === 0 || cell.value === undefined) return [];
  const power = Math.round(Math.log10(Math.abs(cell.value / own.value)));
  const belongsTo = periodCode(periodOf(basis, month), basis);
  return [{ cell, held: dressed(movePoint(found.value, power), dress), code: "WRONG_PERIOD", belongsTo }];
}

function other(cell: RightCell, held: HeldValue, code: AuditCode): Fault[] {
  return [{ cell, held, code, belongsTo: "" }];
}

function run(dice: Dice, line: readonly RightCell[], least: number): readonly RightCell[] {
  if (line.length < least) return [];
  const length = least + dice.below(line.length - least + 1);
  const from = dice.below(line.length - length + 1);
  return line.slice(from, from + length);
}

function shifted(cells: readonly RightCell[], line: readonly RightCell[], by: number): Fault[] {
  return cells.flatMap((cell) => {
    const from = line[cell.step + by];
    return cell.value === undefined
      ? []
      : from
        ? [moved(cell, from)]
        : [{ cell, held: undefined, code: "WRONG_PERIOD", belongsTo: "" }];
  });
}

function digitChanged(dice: Dice, text: string): string {
  const places = [...text].flatMap((sign, at) => (/\d/u.test(sign) ? [at] : []));
  const at = dice.of(places);
  const digit = (Number(text[at]) + 1 + dice.below(9)) % 10;
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
}

/** One wrong digit in what is shown, whatever way it is dressed. */
function retyped(cell: RightCell, change: (text: string) => string): HeldValue {
  const { decimals } = cell.dress;
  const changed = Number(change((cell.value ?? 0).toFixed(decimals)));
  return dressed(changed, cell.dress);
}

function one(spoil: (dice: Dice, cell: RightCell, table: RightTable, figures: Figures) => readonly Fault[]): Spoiler {
  return (dice, table, figures) => {
    const cells = known(table.lines.flat());
    return cells.length === 0 ? [] : spoil(dice, dice.of(cells), table, figures);
  };
}

function scaled(power: number, isLine = false): Spoiler {
  const spoil = (cell: RightCell) =>
    cell.value === undefined || cell.value === 0
      ? []
      : other(
          cell,
          dressed(movePoint(cell.value, power), { ...cell.dress, decimals: Math.max(0, cell.dress.decimals - power) }),
          "WRONG_UNIT",
        );
  return (dice, { lines }) => (isLine ? dice.of(lines).flatMap(spoil) : spoil(dice.of(lines.flat())));
}

const lineShift =
  (isBlock: boolean): Spoiler =>
  (dice, { lines }) => {
    const [first] = lines;
    const from = dice.below(lines.length);
    const chosen = isBlock ? lines.slice(from, from + 2 + dice.below(4)) : lines.slice(from, from + 1);
    const part = run(dice, first ?? [], 4).map(({ step }) => step);
    const by = dice.of([1, 1, -1, -1, 2, -2]);
    if (isBlock && chosen.length < 2) return [];
    const faults = chosen.flatMap((line) =>
      shifted(
        line.filter(({ step }) => part.includes(step)),
        line,
        by,
      ),
    );
    return faults.filter(({ cell, held }) => held && !showsRight(cell, held)).length > 1 ? faults : [];
  };

const swapped =
  (isNear: boolean): Spoiler =>
  (dice, { lines }) => {
    const line = dice.of(lines);
    const at = dice.below(line.length);
    const [a, b] = [line[at], line[isNear ? at + 1 : dice.below(line.length)]];
    return a && b && a !== b && a.value !== undefined && b.value !== undefined ? [moved(a, b), moved(b, a)] : [];
  };

const permuted: Spoiler = (dice, { lines }) => {
  const cells = dice.of(lines);
  const from = dice.below(Math.max(1, cells.length - 3));
  const part = cells.slice(from, from + dice.of([3, 4]));
  const years = new Set(part.map(({ meaning }) => Math.floor(meaning.period.end / 12)));
  if (part.length < 3 || years.size > 1 || part.some(({ value }) => value === undefined)) return [];
  const by = 1 + dice.below(part.length - 1);
  return part.map((cell, at) => moved(cell, part[(at + by) % part.length] ?? cell));
};

const rowsSwapped: Spoiler = (dice, { lines }) => {
  const [a, b] = [dice.of(lines), dice.of(lines)];
  if (a === b) return [];
  return a.flatMap((cell, at) => {
    const with_ = b[at];
    return with_ && cell.value !== undefined && with_.value !== undefined
      ? [moved(cell, with_), moved(with_, cell)]
      : [];
  });
};

const rowsShifted: Spoiler = (dice, { lines }) => {
  const by = dice.of([1, -1]);
  const from = dice.below(Math.max(1, lines.length - 3));
  if (lines.length < 4) return [];
  return lines.slice(from, from + 3 + dice.below(4)).flatMap((line) =>
    line.flatMap((cell, at) => {
      const source = lines[cell.line + by]?.[at];
      return cell.value === undefined || source?.value === undefined ? [] : [moved(cell, source)];
    }),
  );
};

const wholeLine =
  (from: (cell: RightCell, figures: Figures) => Fault[]): Spoiler =>
  (dice, { lines }, figures) =>
    dice.of(lines).flatMap((cell) => from(cell, figures));

const BASES = ["month", "year-to-date"] as const;
const lastYear = (cell: RightCell, figures: Figures) =>
  ofPlace(cell, cell.meaning.basis, cell.meaning.period.end - 12, figures);
const otherBasis = (cell: RightCell, figures: Figures) =>
  BASES.filter((basis) => basis !== cell.meaning.basis).flatMap((basis) =>
    ofPlace(cell, basis, cell.meaning.period.end, figures),
  );

/** Every kind of error that is made, each by itself. */
export const SPOILERS: Readonly<Record<string, Spoiler>> = {
  "shift of a line": lineShift(false),
  "shift of a block": lineShift(true),
  "swapped neighbours": swapped(true),
  "swapped anywhere": swapped(false),
  permuted,
  "rows swapped": rowsSwapped,
  "rows shifted": rowsShifted,
  "row copied": (dice, { lines }) => {
    const [to, from] = [dice.of(lines), dice.of(lines)];
    return to === from || to.length < 3
      ? []
      : to.flatMap((cell, at) => {
          const source = from[at];
          return cell.value === undefined || source?.value === undefined ? [] : [moved(cell, source)];
        });
  },
  "last year's line": wholeLine(lastYear),
  "other basis, line": wholeLine(otherBasis),
  "one: other basis": one((_, cell, __, figures) => otherBasis(cell, figures)),
  "one: last year's": one((_, cell, __, figures) => lastYear(cell, figures)),
  "one: neighbour's": one((dice, cell, { lines }) => {
    const from = lines[cell.line]?.[cell.step + dice.of([1, -1])];
    return from?.value === undefined ? [] : [moved(cell, from)];
  }),
  "one: of any period": one((dice, cell, _, figures) => {
    const all = figures
      .published(cell.meaning.indicator, cell.meaning.subject)
      .filter((one) => one.basis === cell.meaning.basis && one.month !== cell.meaning.period.end);
    return all.length === 0 ? [] : ofPlace(cell, cell.meaning.basis, dice.of(all).month, figures);
  }),
  "one: another row's": one((dice, cell, { lines }) => {
    const from = dice.of(lines)[cell.step];
    return !from || from.value === undefined || sameSeries(cell, from) ? [] : [moved(cell, from)];
  }),
  "unit x 10000": scaled(4),
  "unit / 10000": scaled(-4),
  "unit x 10^8": scaled(8),
  "unit x 100": scaled(2),
  "unit / 100": scaled(-2),
  "unit x 10": scaled(1),
  "unit x 1000": scaled(3),
  "unit of a line": (dice, table, figures) => scaled(dice.of([4, -4, 2, -2, 1, 3]), true)(dice, table, figures),
  sign: one((_, cell) => (cell.value === 0 ? [] : other(cell, dressed(-(cell.value ?? 0), cell.dress), "WRONG_SIGN"))),
  "digit typed wrong": one((dice, cell) =>
    other(
      cell,
      retyped(cell, (text) => digitChanged(dice, text)),
      "DIFFERENT",
    ),
  ),
  "digits exchanged": one((dice, cell) => {
    const held = retyped(cell, (text) => {
      const at = dice.below(Math.max(1, text.replace(".", "").length - 1));
      const digits = text.replace(".", "");
      const mixed = digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2);
      const point = text.indexOf(".");
      return point < 0 ? mixed : `${mixed.slice(0, point)}.${mixed.slice(point)}`;
    });
    return other(cell, held, "DIFFERENT");
  }),
  "off by some per cent": one((dice, cell) =>
    other(cell, dressed((cell.value ?? 0) * dice.of([0.7, 0.9, 1.1, 1.37]), cell.dress), "DIFFERENT"),
  ),
  stale: one((_, cell, __, figures) => {
    const { indicator, subject, basis, period } = cell.meaning;
    const [earlier] = figures.earlier({ indicator, subject, basis, month: period.end });
    const own = figures.published(indicator, subject).find((one) => one.basis === basis && one.month === period.end);
    if (!earlier || !own || !cell.value) return [];
    const power = Math.round(Math.log10(Math.abs(cell.value / own.value)));
    return other(cell, dressed(movePoint(earlier.value, power), cell.dress), "STALE");
  }),
};

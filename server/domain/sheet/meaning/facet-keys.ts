import { saysTime } from "../label/head-time.ts";
import type { Head, Said } from "../table/head.ts";
import type { Axes } from "./axes.ts";

/** Rows or columns that say the same of one part of a meaning have one number; 0 says nothing of it. */
export interface FacetNumbers {
  /** Of the quantity: indicator, measure, unit, frequency. */
  readonly quantity: readonly number[];
  readonly subject: readonly number[];
  readonly time: readonly number[];
}

/**
 * Numbers rows and columns by what they say, so that each combination is thought about once, and not for every cell.
 *
 * @param isOfMember whether a line over the table names a member, which is not the subject of every indicator: 汽车产量
 *   below 汽车制造业
 */
export function numberFacets(
  { rows, columns }: Axes,
  isOfMember = false,
): { readonly rows: FacetNumbers; readonly columns: FacetNumbers } {
  return {
    rows: numbersOf(
      rows.map(({ own, inherited }) => [own, ...inherited]),
      isOfMember || rows.some(({ inherited }) => inherited.some(({ members }) => members)),
    ),
    columns: numbersOf(
      columns.map(({ head }) => [head]),
      isOfMember,
    ),
  };
}

function numbersOf(lists: readonly (readonly Head[])[], isOfMember: boolean): FacetNumbers {
  return {
    quantity: intern(lists, quantityKey),
    subject: intern(
      lists,
      ({ areas, members, indicators }) => placeOf(areas) + placeOf(members) + (isOfMember ? codesOf(indicators) : ""),
    ),
    time: intern(lists, timeKey),
  };
}

function intern(lists: readonly (readonly Head[])[], keyOf: (head: Head) => string): number[] {
  const numbers = new Map<string, number>();
  return lists.map((heads) => {
    const keys = heads.map(keyOf);
    if (keys.every((key) => key === "")) return 0;
    const key = keys.join("|");
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  });
}

/** Names by their cells, since sentences quote them; measures and units by what they say. */
function quantityKey({ indicators, unknown, measure, basis, units, frequency, isYearBefore }: Head): string {
  const said = [measure, basis, frequency].map((one) => one?.value ?? "").join();
  const symbols = units?.value.map((unit) => unit.symbol).join() ?? "";
  const key = `${placeOf(indicators)}${placeOf(unknown)}${said}${symbols}${isYearBefore}`;
  return key === ",,false" ? "" : key;
}

function timeKey({ time, isYearBefore }: Head): string {
  if (!saysTime(time) && !isYearBefore) return "";
  const places = time.cells.map(({ row, column }) => `${row}:${column}`).join();
  return `${places}=${time.span?.start}-${time.span?.end}${isYearBefore}`;
}

function codesOf(indicators: Head["indicators"]): string {
  return indicators?.value.map(({ code }) => code).join() ?? "";
}

function placeOf(said: Said<unknown> | undefined): string {
  return said ? `${said.cell.row}:${said.cell.column};` : "";
}

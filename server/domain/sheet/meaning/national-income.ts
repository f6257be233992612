import type { Catalogue } from "../../catalogue.ts";
import { type Head, NO_HEAD } from "../table/head.ts";
import type { Axes } from "./axes.ts";

const INCOME = /^(?:国民总收入|gross national income)(?=\s*[（(]|$)/iu;

/** Only nations have 国民总收入: what a table with such a row or column says of its area, where nothing else names one. */
export function headOfIncome({ rows, columns }: Axes, { areas }: Catalogue): Head | undefined {
  const nation = areas.things.find(({ level }) => level === "country");
  const heads = [...rows.map(({ own }) => own), ...columns.map(({ head }) => head)];
  const income = heads.find(({ unknown }) => INCOME.test(unknown?.value.replace(/\s+/gu, " ") ?? ""))?.unknown;
  return nation && income && { ...NO_HEAD, areas: { value: [nation.code], cell: income.cell } };
}

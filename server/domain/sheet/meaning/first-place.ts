import { type Head, NO_HEAD } from "../table/head.ts";
import type { Axes } from "./axes.ts";

const PRODUCT = /生产总值(?:增速|指数)?$/u;

/**
 * The area of 广西生产总值 over its parts, 第二产业 and 工业, where nothing else in the table or over it names a place: those are
 * parts of it. Undefined for any other table.
 */
export function headOfFirstName({ rows, columns }: Axes, around: readonly Head[]): Head | undefined {
  const [first, ...others] = rows.filter(({ isSection }) => !isSection).map(({ own }) => own);
  const isProduct = first?.indicators?.value.every(({ name }) => PRODUCT.test(name)) === true;
  const { areas } = first ?? {};
  if (!isProduct || areas?.value.length !== 1 || others.length === 0) return undefined;
  const heads = [
    ...others,
    ...rows.flatMap(({ inherited }) => inherited),
    ...columns.map(({ head }) => head),
    ...around,
  ];
  return heads.some((head) => head.areas && head.areas !== areas) ? undefined : { ...NO_HEAD, areas };
}

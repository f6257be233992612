import type { SheetRow } from "./sheet-rows.ts";

const HALF = /^(?:人均|占|比)\p{Script=Han}{1,4}$/u;

interface Headed {
  readonly titles: readonly SheetRow[];
  readonly header: readonly SheetRow[];
}

/** A table with 人均地区, right over 生产总值（元） of a column behind others, in its header: the first half of that name is no title. */
export function withHalfName<Rows extends Headed>(table: Rows): Rows {
  const { titles, header } = table;
  const [line, top] = [titles.at(-1), header[0]];
  if (!line || !top || top.row !== line.row + 1 || !standsOverLater(line, top)) return table;
  return { ...table, titles: titles.slice(0, -1), header: [line, ...header] };
}

function standsOverLater({ cells: [half, ...others] }: SheetRow, { cells }: SheetRow): boolean {
  const isHalf = half?.label !== undefined && HALF.test(half.label.text) && others.length === 0;
  return isHalf && cells.slice(1).some(({ column }) => column === half.column);
}

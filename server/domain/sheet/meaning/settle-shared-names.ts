import type { Catalogue } from "../../catalogue.ts";
import type { TableContext } from "../context/table-context.ts";
import { innermost, liesIn } from "../table/contained-area.ts";
import type { AxisRow } from "./axes.ts";

/**
 * Rows by a name that several cities share, of those the one in the province of its list, of the section over it or of the
 * lines over the table: Suzhou below Jiangsu is 苏州, below Anhui 宿州.
 */
export function settleSharedNames(
  rows: readonly AxisRow[],
  { heads }: Pick<TableContext, "heads">,
  areas: Catalogue["areas"],
): readonly AxisRow[] {
  let listed: string | undefined;
  return rows.map((row) => {
    const said = innermost(row.own.areas, areas);
    const [first, ...others] = said?.value ?? [];
    if (!said || first === undefined || said.isListed || said.isClash) return row;
    if (others.length === 0) {
      listed = areas.byCode(first)?.level === "province" ? first : isIn(first, listed, areas) ? listed : undefined;
      return row;
    }
    // Suzhou, Jiangsu.
    const within = said.value.filter((code) => said.value.some((outer) => isIn(code, outer, areas)));
    if (within.length === 1) return { ...row, own: { ...row.own, areas: { ...said, value: within } } };
    const inherited = row.inherited.flatMap((head) => head.areas?.value ?? []);
    const around = [...inherited, listed, ...heads.flatMap((head) => head.areas?.value ?? [])];
    const found = around.map((outer) => said.value.filter((code) => isIn(code, outer, areas)));
    const only = found.find((codes) => codes.length === 1);
    return only ? { ...row, own: { ...row.own, areas: { ...said, value: only } } } : row;
  });
}

function isIn(code: string, outer: string | undefined, areas: Catalogue["areas"]): boolean {
  return outer !== undefined && liesIn(areas, code, outer);
}

import type { Catalogue } from "../../catalogue.ts";
import { ancestorOf, liesIn } from "../table/contained-area.ts";
import type { AxisColumn, AxisRow } from "./axes.ts";

/** One area beside a whole may be a stranger in its list. */
const FEWEST_PARTS = 2;

/**
 * 全省 above 广州 and 深圳 is 广东: a row called a whole, beside areas that all lie in another one of its level, is that one.
 */
export function settleWholes(given: readonly AxisRow[], areas: Catalogue["areas"]): readonly AxisRow[] {
  const rows = withAreaOfAll(given);
  const isWhole = ({ own }: AxisRow) => own.areas?.isWhole === true && own.areas.value.length === 1;
  if (!rows.some(isWhole)) return rows;
  const parts = rows.filter((row) => !isWhole(row)).flatMap(({ own }) => own.areas?.value ?? []);
  return rows.map((row) => {
    const { areas: said } = row.own;
    const [code = ""] = said?.value ?? [];
    const other = said && isWhole(row) ? commonWhole(parts, code, areas) : undefined;
    return said && other !== undefined ? { ...row, own: { ...row.own, areas: { ...said, value: [other] } } } : row;
  });
}

/** 采矿业 and 制造业 below 全市规模以上工业 or 全国总计 are of that area, where nothing else says whose. */
function withAreaOfAll(rows: readonly AxisRow[]): readonly AxisRow[] {
  const figures = rows.filter((row) => !row.isSection);
  const [first, ...parts] = figures;
  const isWhole = first?.own.members?.value[0] === "" || (!first?.own.members && parts.every(({ own }) => own.members));
  const said = isWhole ? first?.own.areas : undefined;
  const areParts = parts.every(({ own, inherited }) => !own.areas && !inherited.some((head) => head.areas));
  if (!said || !areParts) return rows;
  return rows.map((row) => (row.own.members && !row.own.areas ? { ...row, own: { ...row.own, areas: said } } : row));
}

/** 全国 | 采矿业 | 制造业 over rows that name no area: those industries are of the nation. */
export function withAreaOfFirst(columns: readonly AxisColumn[], rows: readonly AxisRow[]): readonly AxisColumn[] {
  const [first, ...parts] = columns;
  const said = first?.head.members ? undefined : first?.head.areas;
  const areParts = parts.length > 0 && parts.every(({ head }) => head.members && !head.areas);
  if (said?.value.length !== 1 || !areParts || rows.some(({ own }) => own.areas)) return columns;
  return columns.map((column) => (column === first ? column : { ...column, head: { ...column.head, areas: said } }));
}

/** The area of a whole's level in which all parts lie, if that is not the whole itself. */
export function commonWhole(parts: readonly string[], whole: string, areas: Catalogue["areas"]): string | undefined {
  const level = areas.byCode(whole)?.level;
  const inner = parts.filter((code) => areas.byCode(code)?.level !== level && !liesIn(areas, whole, code));
  if (inner.length < FEWEST_PARTS || inner.some((code) => liesIn(areas, code, whole))) return undefined;
  const above = new Set(inner.map((code) => ancestorOf(areas, code, level)));
  const [only] = above;
  return above.size === 1 ? only : undefined;
}

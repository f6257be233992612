import type { Catalogue } from "../../catalogue.ts";
import type { Said } from "./head.ts";

/** Whether an area lies in another, at whatever depth; both by code. */
export function liesIn(areas: Catalogue["areas"], inner: string, outer: string): boolean {
  for (let at = areas.byCode(inner); at?.parent; at = areas.byCode(at.parent)) if (at.parent === outer) return true;
  return false;
}

/** The area of a level that an area is or lies in; undefined for none. */
export function ancestorOf(areas: Catalogue["areas"], code: string, level: string | undefined): string | undefined {
  for (let at = areas.byCode(code); at; at = areas.byCode(at.parent ?? "")) if (at.level === level) return at.code;
  return undefined;
}

/** Of areas that lie in one another, 全国、陕西、西安, the innermost. */
export function innermost(said: Said<readonly string[]> | undefined, areas: Catalogue["areas"]): typeof said {
  if (said?.isListed) return said;
  const inner = said?.value.find((one) => said.value.every((other) => other === one || liesIn(areas, one, other)));
  return said && inner !== undefined ? { ...said, value: [inner] } : said;
}

/** The inner one of two areas; none where that is only called a whole: 全市 in the row of 陕西省 is neither. */
export function narrowerArea(
  areas: Catalogue["areas"],
  a: string,
  b: string,
  wholes: readonly string[],
): string | undefined {
  const inner = liesIn(areas, a, b) ? a : liesIn(areas, b, a) ? b : undefined;
  return inner === undefined || wholes.includes(inner) ? undefined : inner;
}

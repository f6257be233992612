import type { Catalogue } from "../../catalogue.ts";
import { ancestorOf, innermost, liesIn } from "../table/contained-area.ts";
import type { Head, Said } from "../table/head.ts";
import type { CellHeads } from "./cell-heads.ts";

/**
 * 全省 and 全市 below a title about 四川省 are that province and its city, not those of the plan; 全市 below 重庆市 is that
 * city, though its level is a province's.
 */
export function wholeOfTitle(
  said: Head["areas"],
  { row, context }: CellHeads,
  areas: Catalogue["areas"],
): Head["areas"] {
  const level = said && areas.byCode(said.value[0] ?? "")?.level;
  // 宝鸡市主要指标与全国、全省对比 says 全省 and names Baoji as well.
  const isNamed = ({ areas: named }: Head) =>
    named && !(named.isWhole && named.value.length === 1) && !named.isNameless;
  // 成都市 over 全市生产总值 in the middle of a table of 西安市 is nearer.
  const title = said?.isWhole ? [...row.inherited, ...context.heads].find(isNamed)?.areas : undefined;
  const cities = title?.value.filter((one) => areas.byCode(one)?.level === "prefecture") ?? [];
  const isOfCity = level === "prefecture" && cities.length === 1;
  const [code, ...others] = isOfCity ? cities : (innermost(title, areas)?.value ?? []);
  if (!said || code === undefined || others.length > 0) return said;
  const whole = ancestorOf(areas, code, level);
  if (whole !== undefined) return { ...said, value: [whole] };
  const isCity = areas.byCode(code)?.name.endsWith("市") === true && !liesIn(areas, said.value[0] ?? "", code);
  return isCity ? { ...said, value: [code] } : said;
}

/** 新城区 below a title about 呼和浩特市 is not the one of 西安市: a district and the city of the title, if it lies elsewhere. */
export function outsideOfTitle(
  area: Said<readonly string[]>,
  { context }: CellHeads,
  areas: Catalogue["areas"],
): Head["areas"] {
  const [code, ...others] = area.value;
  const [city, ...cities] = innermost(context.heads.find((head) => head.areas)?.areas, areas)?.value ?? [];
  if (code === undefined || city === undefined || others.length > 0 || cities.length > 0) return undefined;
  const isOver = areas.byCode(city)?.level === "prefecture" || areas.byCode(city)?.level === "province";
  const isApart = isOver && areas.byCode(code)?.level === "district" && !liesIn(areas, code, city);
  return isApart ? { ...area, value: [code, city], isClash: true } : undefined;
}

/** A sheet 商洛市 whose title says 安康市, or one that 庆阳市's office filled in, is of one of them. */
export function otherOnSheet(
  area: Said<readonly string[]>,
  { context }: CellHeads,
  areas: Catalogue["areas"],
): Head["areas"] {
  const [code, ...others] = area.value;
  const sheet = context.heads.find((head) => head.areas && !head.areas.isWhole && head.areas.cell.row < 0)?.areas;
  const isApart = (one = "") =>
    one !== "" && one !== code && !liesIn(areas, code ?? "", one) && !liesIn(areas, one, code ?? "");
  const reporter = context.reporter?.isWhole ? undefined : context.reporter;
  const other = [sheet, reporter]
    .map((one) => innermost(one, areas)?.value ?? [])
    .find(([named, ...more]) => more.length === 0 && isApart(named))?.[0];
  if (code === undefined || others.length > 0 || other === undefined) return undefined;
  return { ...area, value: [code, other], isClash: true };
}

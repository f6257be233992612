import type { Area, Catalogue } from "../catalogue.ts";
import type { AxisRow } from "./axes.ts";
import type { Table } from "./table-columns.ts";

/** So many cities make a list one of cities. */
const FEWEST_CITIES = 2;

/** In a list of cities a short name that a province shares with its city is the city's: 吉林 between 长春 and 哈尔滨. */
export function settleHomonyms(rows: readonly AxisRow[], table: Table, { areas }: Catalogue): readonly AxisRow[] {
  const named = rows.map(({ own }) => {
    const [code, ...others] = own.areas?.value ?? [];
    return code === undefined || others.length > 0 ? undefined : areas.byCode(code);
  });
  const isCity = (area: Area | undefined) => area?.level === "prefecture";
  if (named.filter(isCity).length < FEWEST_CITIES) return rows;
  const homonyms = named.map((area) => area && cityOf(area, areas));
  const isListOfCities = named.every((area, at) => !area || isCity(area) || isMunicipality(area) || homonyms[at]);
  if (!isListOfCities) return rows;
  return rows.map((row, at) => {
    const [city, said] = [homonyms[at], row.own.areas];
    const isShort = city && said && textAt(table, said.cell) === named[at]?.shortName;
    return isShort ? { ...row, own: { ...row.own, areas: { ...said, value: [city.code] } } } : row;
  });
}

/** The city of a province's name that lies in it. */
function cityOf({ code, shortName }: Area, areas: Catalogue["areas"]): Area | undefined {
  return areas.find(`${shortName}市`).find((one) => one.parent === code);
}

/** Beijing, Tianjin, Shanghai and Chongqing are provinces and cities. */
function isMunicipality({ level, name }: Area): boolean {
  return level === "province" && name.endsWith("市");
}

function textAt({ body }: Table, { row, column }: { readonly row: number; readonly column: number }): string {
  const cell = body.find((one) => one.row === row)?.cells.find((one) => one.column === column);
  return cell?.label?.text ?? "";
}

import type { Catalogue } from "../../catalogue.ts";
import type { TableContext } from "../context/table-context.ts";
import { liesIn } from "../table/contained-area.ts";
import type { Head } from "../table/head.ts";
import type { Axes, AxisColumn, AxisRow } from "./axes.ts";
import { commonWhole } from "./settle-wholes.ts";

// Zones of a city, 高新区 and 曲江新区, are no districts.
const PLACE =
  /^\p{Script=Han}{1,4}(?:(?<!开发|高新|经开|新|园|生态|港务|保税|示范|合作|试验|功能|聚集|集聚)区|县|市|旗)$/u;
/** One place that nobody knows may be a stranger in a list. */
const FEWEST_PLACES = 2;

/**
 * Rows whose areas are others than their names seem to say become labels that are not understood: 全市 above 福田区 and
 * 罗湖区, of which the catalogue knows none, below no line that names an area; and 朝阳, a city, in a list of 海淀 and 通州
 * below a line about 北京市.
 */
export function doubtAreas(
  rows: readonly AxisRow[],
  { heads }: TableContext,
  areas: Catalogue["areas"],
): readonly AxisRow[] {
  const named = heads.find((head) => head.areas && !head.areas.isWhole)?.areas;
  return named ? doubtStrangers(rows, named.value, areas) : doubtWholes(rows, areas);
}

function doubtWholes(rows: readonly AxisRow[], areas: Catalogue["areas"]): readonly AxisRow[] {
  const places = rows.filter(({ own }) => !own.areas && PLACE.test((own.unknown?.value ?? "").replace(/\s+/gu, "")));
  if (places.length < FEWEST_PLACES) return rows;
  const known = knownIn(rows);
  return rows.map((row) => {
    const [code] = row.own.areas?.isWhole ? row.own.areas.value : [];
    if (code === undefined || known.some((one) => liesIn(areas, one, code))) return row;
    // 昆山市 and 江阴市 beside 南京市 and 无锡市, which tell whose 全省 it is.
    if (commonWhole(known, code, areas) !== undefined) return row;
    return asUnknown(row, areas.byCode(code)?.name.endsWith("市") ? "全市" : "全省");
  });
}

/** All rows that are known lie outside of the area which a line over them names, and more are not known at all. */
function doubtStrangers(
  rows: readonly AxisRow[],
  named: readonly string[],
  areas: Catalogue["areas"],
): readonly AxisRow[] {
  const [area, ...others] = named;
  const known = knownIn(rows);
  const unknown = rows.filter(({ own }) => own.unknown && !own.areas && !own.indicators && !own.members);
  if (area === undefined || others.length > 0 || known.length === 0 || unknown.length < FEWEST_PLACES) return rows;
  const isOf = (code: string) => code === area || liesIn(areas, code, area) || liesIn(areas, area, code);
  if (unknown.length <= known.length || known.some(isOf)) return rows;
  return rows.map((row) => {
    const [code] = row.own.areas?.isWhole ? [] : (row.own.areas?.value ?? []);
    const area = code === undefined ? undefined : areas.byCode(code);
    // A district of another city is asked about as that.
    return area && area.level !== "district" ? asUnknown(row, area.shortName) : row;
  });
}

/**
 * Columns that all name one city, 绵阳市实绩, below a line about another, 德阳市主要经济指标, in a table whose rows name none,
 * are of one of the two.
 */
export function doubtColumns(
  { rows, columns }: Axes,
  { heads }: TableContext,
  areas: Catalogue["areas"],
): readonly AxisColumn[] {
  const title = heads.find((head) => head.areas && !head.areas.isWhole && head.areas.cell.row >= 0)?.areas;
  const [city, ...cities] = title?.value ?? [];
  const [only, ...others] = new Set(
    columns.flatMap(({ head }) => (head.areas?.isWhole ? [] : (head.areas?.value ?? []))),
  );
  if (city === undefined || only === undefined || cities.length > 0 || others.length > 0) return columns;
  const isApart = only !== city && areas.byCode(only)?.level === areas.byCode(city)?.level;
  const areOfRows = rows.filter(({ own }) => own.areas).length * 2 > rows.length;
  if (!isApart || areOfRows) return columns;
  let doubted: Head["areas"];
  return columns.map((column) => {
    const { areas: said, measure } = column.head;
    // A growth is that of the column before it.
    if (said || measure?.value !== "growth") {
      doubted = said && !said.isWhole ? { ...said, value: [only, city], isClash: true } : undefined;
    }
    return doubted ? { ...column, head: { ...column.head, areas: doubted } } : column;
  });
}

function knownIn(rows: readonly AxisRow[]): string[] {
  return rows.flatMap(({ own }) => (own.areas?.isWhole ? [] : (own.areas?.value ?? [])));
}

/** A row without the area that it seems to name; a label that is understood is quoted by that area's name. */
export function asUnknown(row: AxisRow, name: string): AxisRow {
  const { areas: said, unknown } = row.own;
  return said
    ? { ...row, own: { ...row.own, areas: undefined, unknown: unknown ?? { value: name, cell: said.cell } } }
    : row;
}

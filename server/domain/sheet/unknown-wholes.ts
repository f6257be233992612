import type { Catalogue } from "../catalogue.ts";
import type { AxisRow } from "./axes.ts";
import { liesIn } from "./contained-area.ts";
import type { TableContext } from "./table-context.ts";

// Zones of a city, 高新区 and 曲江新区, are no districts.
const PLACE =
  /^\p{Script=Han}{1,4}(?:(?<!开发|高新|经开|新|园|生态|港务|保税|示范|合作|试验|功能|聚集|集聚)区|县|市|旗)$/u;
/** One place that nobody knows may be a stranger in a list. */
const FEWEST_PLACES = 2;

/**
 * 全市 above 福田区 and 罗湖区, of which the catalogue knows none, and below no line that names an area, is the whole of
 * somebody else's city: it becomes a label that is not understood.
 */
export function doubtWholes(
  rows: readonly AxisRow[],
  { heads }: TableContext,
  areas: Catalogue["areas"],
): readonly AxisRow[] {
  const places = rows.filter(({ own }) => !own.areas && PLACE.test((own.unknown?.value ?? "").replace(/\s+/gu, "")));
  const isNamed = heads.some((head) => head.areas && !head.areas.isWhole);
  if (places.length < FEWEST_PLACES || isNamed) return rows;
  const known = rows.flatMap(({ own }) => (own.areas?.isWhole ? [] : (own.areas?.value ?? [])));
  return rows.map((row) => {
    const { areas: said } = row.own;
    const [code] = said?.value ?? [];
    if (!said?.isWhole || code === undefined || known.some((one) => liesIn(areas, one, code))) return row;
    const unknown = row.own.unknown ?? {
      value: areas.byCode(code)?.name.endsWith("市") ? "全市" : "全省",
      cell: said.cell,
    };
    return { ...row, own: { ...row.own, areas: undefined, unknown } };
  });
}

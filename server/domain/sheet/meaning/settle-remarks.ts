import type { Catalogue } from "../../catalogue.ts";
import type { Table } from "../context/table-columns.ts";
import { quoteCell } from "../inquiry.ts";
import { liesIn } from "../table/contained-area.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { Axes, AxisRow } from "./axes.ts";

const HEADING = /备\s*注|说\s*明|[所隶]属|所在|^(?:省份?|城?市|地区|区域)$|remark|note/iu;

/**
 * Rows beside whose figures a remark names another area, 长安区 and 石家庄, are not filled, but asked about: a district of
 * that name may lie there.
 */
export function settleRemarks(axes: Axes, table: Table, { areas }: Pick<Catalogue, "areas">): Axes {
  const remarks = remarksOf(table);
  if (remarks.size === 0) return axes;
  return { ...axes, rows: axes.rows.map((row) => settleRow(row, remarks.get(row.row), areas)) };
}

function settleRow(row: AxisRow, remark: ReadCell | undefined, areas: Catalogue["areas"]): AxisRow {
  const [area, ...others] = row.own.areas?.value ?? [];
  const [other] = remark?.label?.areas ?? [];
  if (!remark || row.blocked || area === undefined || other === undefined || others.length > 0) return row;
  if (area === other || liesIn(areas, area, other) || liesIn(areas, other, area)) return row;
  const named = areas.byCode(area)?.name ?? area;
  const text = `${quoteCell(remark.label?.text ?? "", remark)}与这一行的“${named}”不是同一个地方，请改正其一后再填。`;
  const key = `${remark.row} ${remark.column} ${other}`;
  return { ...row, blocked: { issue: { key, code: "LABEL_CONTRADICTION", text, candidates: [] } } };
}

/** The cells behind the figures that say nothing but one area, by row. */
function remarksOf({ header, body, columns }: Table): Map<number, ReadCell> {
  const helpers = new Set(
    header.flatMap(({ cells }) =>
      cells.flatMap(({ column, label }) =>
        columns.helpers.includes(column) && HEADING.test(label?.text ?? "") ? column : [],
      ),
    ),
  );
  const remarks = new Map<number, ReadCell>();
  for (const { row, cells } of helpers.size > 0 ? body : []) {
    const found = cells.find(({ column, label }) => helpers.has(column) && label?.areas.length === 1 && !label.rest);
    if (found) remarks.set(row, found);
  }
  return remarks;
}

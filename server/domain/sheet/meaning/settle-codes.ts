import type { Catalogue } from "../../catalogue.ts";
import type { Table } from "../context/table-columns.ts";
import { quoteCell } from "../inquiry.ts";
import { liesIn } from "../table/contained-area.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { Axes, AxisRow } from "./axes.ts";

const HEADING = /(?:代码|编码|code)$/iu;

/**
 * Rows whose code is another area's or industry's than their name are not filled, but asked about: 610300 beside 咸阳. A
 * code that the catalogue does not know says nothing, and that of an area around the named one, its province, is right.
 */
export function settleCodes(axes: Axes, table: Table, catalogue: Catalogue): Axes {
  const codes = codesOf(table);
  return codes.size === 0 || areLineNumbers([...codes.values()].flat().map(textOf))
    ? axes
    : { ...axes, rows: axes.rows.map((row) => settleRow(row, codes.get(row.row), catalogue)) };
}

/** 01, 02, 03 … beside the rows of a form number them. */
function areLineNumbers(codes: readonly string[]): boolean {
  return codes.length > 2 && codes.every((code, at) => Number(code) === at + 1);
}

function settleRow(row: AxisRow, codes: readonly ReadCell[] | undefined, catalogue: Catalogue): AxisRow {
  const wrong = row.blocked ? undefined : codes?.find((code) => contradicts(row, textOf(code), catalogue));
  if (!wrong) return row;
  const code = textOf(wrong);
  const named = catalogue.areas.byCode(code) ?? catalogue.members.byCode(code);
  const text = `代码${quoteCell(code, wrong)}是“${named?.name ?? code}”，与这一行的名称不符，请改正其一后再填。`;
  const key = `${wrong.row} ${wrong.column} ${code}`;
  return { ...row, blocked: { issue: { key, code: "LABEL_CONTRADICTION", text, candidates: [] } } };
}

function contradicts({ own }: AxisRow, code: string, { areas, members }: Catalogue): boolean {
  const [named, coded] = [own.areas?.value ?? [], areas.byCode(code)];
  if (named.length > 0 && coded) {
    return !named.some((one) => one === code || liesIn(areas, one, code));
  }
  const industries = (own.members?.value ?? []).filter((one) => members.byCode(one)?.kind === "industry");
  return industries.length > 0 && members.byCode(code)?.kind === "industry" && !industries.includes(code);
}

/** The cells below headings that end in 代码, by row. */
function codesOf({ header, body }: Table): Map<number, ReadCell[]> {
  const columns = new Set(
    header.flatMap(({ cells }) => cells.filter((one) => HEADING.test(one.label?.text ?? "")).map((one) => one.column)),
  );
  const codes = new Map<number, ReadCell[]>();
  for (const { row, cells } of columns.size > 0 ? body : []) {
    const found = cells.filter((one) => columns.has(one.column));
    if (found.length > 0) codes.set(row, found);
  }
  return codes;
}

function textOf({ cell }: ReadCell): string {
  return String(cell.value ?? "").trim();
}

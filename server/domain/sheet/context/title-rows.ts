import type { LabelReader } from "../label/label-reader.ts";
import { tellsOfForm } from "../label/label-words.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

/**
 * The lines over a table with the lines of a form that stand in two cells as one, and without the word 排名 where a column of
 * the table has the ranks.
 */
export function plainTitleRows(
  { titles, header }: Pick<Table, "titles" | "header">,
  readLabel: LabelReader,
): readonly SheetRow[] {
  const hasRanks = header.some((row) => labelled(row).some(({ label }) => RANK.test(label?.text ?? "")));
  const plain = hasRanks ? titles.map((row) => withoutRanks(row, readLabel)) : titles;
  return plain.map((row) => ({ ...row, cells: joinFormCells(row.cells, readLabel) }));
}

const RANK = /^(?:位次|排名|名次|排序)$/u;
const RANKED = /排(?:名|行|位|序)(?:榜|表|情况|一览)?(?=$|[\s（(])/gu;

/** 增速排名表 over a column of ranks is about the growth beside them. */
function withoutRanks(row: SheetRow, readLabel: LabelReader): SheetRow {
  const cells = row.cells.map((one) => {
    const words = one.label?.text.replace(RANKED, "");
    return one.label && words !== undefined && words !== one.label.text
      ? { ...one, label: { ...readLabel(words), text: words } }
      : one;
  });
  return { ...row, cells };
}

/** 有效期至： | 2018年6月 is one line of a form in two cells. */
function joinFormCells(cells: readonly ReadCell[], readLabel: LabelReader): readonly ReadCell[] {
  const joined: ReadCell[] = [];
  for (const one of cells) {
    const before = joined.at(-1);
    const name = String(before?.cell.value ?? "");
    const isValue = before?.label && one.label && /[:：]\s*$/u.test(name) && tellsOfForm(before.label.text);
    if (isValue) joined.splice(-1, 1, { ...before, label: readLabel(name.trim() + String(one.cell.value)) });
    else joined.push(one);
  }
  return joined;
}

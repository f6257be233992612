import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";

const OF_ALL = /以上|上述|上面|[各两三几]张?表/u;
// 全国数据；根据统计局月度新闻稿整理 below the last of several tables.
const OF_NATION = /^全国(?:数据|口径)(?=[；;，,。\s]|$)/u;
const OF_ONE = /本表|上表|表\s*[一二三四五六七八九\d]/u;

/** A table without notes with those below the last of the sheet that are about all: 注：以上各季度数据均为自年初累计数. */
export function withNotesBelow(one: TableRows, last: TableRows): TableRows {
  const isLast = one.body.at(-1)?.row === last.body.at(-1)?.row;
  if (one.sheet !== last.sheet || isLast || one.notes.length > 0) return one;
  return { ...one, notes: last.notes.filter(isOfAll) };
}

function isOfAll(row: SheetRow): boolean {
  return labelled(row).some(({ label }) => {
    const text = label?.text ?? "";
    return (label?.role === "note" && OF_ALL.test(text) && !OF_ONE.test(text)) || OF_NATION.test(text);
  });
}

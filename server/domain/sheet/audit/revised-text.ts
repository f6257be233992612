import type { AuditedCell, Revision } from "./audited-cell.ts";
import { figureWords, placeWords } from "./figure-words.ts";

/** In Chinese: which of the two figures the number is, the workbook's vintage's or today's; old, new, and who revised it. */
export function revisedText(cell: AuditedCell, { now, isTaken }: Revision): string {
  const old = figureWords(cell, cell.own ?? Number.NaN);
  const release = now.series.releaseOf(now.basis, now.place.month);
  const by = release === "" ? "后来" : `后由“${release}”`;
  const revised = `${by}修订为 ${figureWords(cell, now.own ?? Number.NaN)}`;
  const typed = `填的是 ${cell.typed.amount}`;
  const when = placeWords(cell.place);
  if (isTaken) return `${typed}，是现在公布的数；${when}在工作簿记录的版本里是 ${old}，${revised}`;
  return `${typed}，与工作簿记录的版本一致；${when}当时公布的是 ${old}，${revised}，请更新`;
}

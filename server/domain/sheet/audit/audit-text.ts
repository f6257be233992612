import { type CellRange, cellName, rangeName } from "../cell-range.ts";
import type { AuditedCell } from "./audited-cell.ts";
import type { Elsewhere } from "./displacement.ts";
import type { CellReason } from "./explain-cell.ts";
import { figureWords, placeWords } from "./figure-words.ts";
import { revisedText } from "./revised-text.ts";

/** What a sentence about wrong numbers names. */
export interface AuditWords {
  readonly first: AuditedCell;
  readonly range: CellRange;
  readonly count: number;
  readonly reason: CellReason;
  readonly words: string;
}

/** The Chinese sentence about one wrong number, or about several that have one reason, with the first as the example. */
export function auditText({ first, range, count, reason, words }: AuditWords): string {
  const where = rangeName(range);
  if (count === 1) return `${where}：${sentence(first, reason)}。`;
  return `${where} 共 ${count} 个数，${words}。如 ${cellName(first)}：${sentence(first, reason)}。`;
}

function sentence(cell: AuditedCell, reason: CellReason): string {
  if (cell.revision && reason.code === "STALE") return revisedText(cell, cell.revision);
  return [`填的是 ${cell.typed.amount}`, published(cell), reasonText(reason)].filter((part) => part !== "").join("，");
}

function published(cell: AuditedCell): string {
  const period = placeWords(cell.place);
  if (cell.own === undefined) return `${period}没有公布数据`;
  return `${period}${cell.isDerived ? "由公布数推算为" : "公布的是"} ${figureWords(cell, cell.own)}`;
}

function reasonText({ code, elsewhere, among, possibly, isDoubtful, power = 0, release = "" }: CellReason): string {
  const doubt = isDoubtful ? "（也可能只是打错一位）" : "";
  const perhaps = possibly ? `，可能是${ownersText(possibly)}的数` : "";
  if (among) return `这个数可能是${ownersText(among)}的${doubt}，请核对后改正`;
  switch (code) {
    case "WRONG_PERIOD":
      return elsewhere ? `这个数是${placeWords(elsewhere.place)}的${doubt}，请改正` : "";
    case "WRONG_UNIT":
      return `相差 10 的 ${Math.abs(power)} 次方（${power > 0 ? "偏大" : "偏小"}），请核对计量单位`;
    case "WRONG_SIGN":
      return "正负号相反，请改正";
    case "STALE":
      return `这是较早的数（${release}），后来已修订，请更新`;
    case "NOT_PUBLISHED":
      return elsewhere ? `这个数是${ownerText(elsewhere)}的${doubt}，请改正` : `请核对出处或清空${perhaps}`;
    default:
      return elsewhere ? `这个数是${ownerText(elsewhere)}的${doubt}，请改正` : `两者不同，请核对${perhaps}`;
  }
}

function ownersText(owners: readonly Elsewhere[]): string {
  return owners.map(ownerText).join(" 或 ");
}

/** Of another row's figure the cell it belongs into, which names the row better than a code. */
function ownerText({ place, at }: Elsewhere): string {
  return at ? `${cellName(at)} 一格（${placeWords(place)}）` : placeWords(place);
}

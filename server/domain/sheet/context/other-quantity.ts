import { kindsOf, type Label } from "../label/label.ts";
import { ENGLISH_FILLERS } from "../label/label-words.ts";
import { labelled } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

/** General government debt as a % of GDP names what it is a share of. */
const SHARE = /(?:%|per ?cent(?:age)?|share|ratio)\s*(?:of|to|in)\s+(?:the\s+)?(?:GDP|gross)/iu;

const TOPICS =
  /overview|summary|report|brief|table|chart|figure|trend|outlook|comparison|annual|quarterly|year|growth/iu;
const QUANTITY = /^\p{Script=Han}{1,8}(?:率|额|量|价格?|指数|余额|贷款|存款|支出)$/u;
const MOST_WORDS = 4;

/**
 * Whether the line right over a table further down a sheet names a quantity that nobody knows, Inflation or 城镇化率: the
 * sheet's own name, China GDP report, then says nothing of that table.
 */
export function namesOtherQuantity({ titles, sheet }: Pick<Table, "titles" | "sheet">): boolean {
  const nearest = titles.at(-1);
  const [cell, ...others] = nearest ? labelled(nearest) : [];
  const isFirst = nearest === undefined || nearest.row === sheet.rows[0]?.row;
  return !isFirst && others.length === 0 && cell?.label !== undefined && isOtherQuantity(cell.label);
}

function isOtherQuantity(label: Label): boolean {
  const { text, role } = label;
  if (role !== "plain") return false;
  const isUnknown = label.rest !== "" && kindsOf(label).every((kind) => kind === "measure");
  return isShareOfOutput(text) || (isUnknown && (QUANTITY.test(text) || isEnglishName(text)));
}

/** Whether a line is about what part of GDP something is. */
export function isShareOfOutput(text: string): boolean {
  return SHARE.test(text);
}

function isEnglishName(text: string): boolean {
  const words = text.match(/[A-Za-z]+/gu) ?? [];
  const isName = /^[A-Z][\p{ASCII}]*$/u.test(text) && words.length > 0 && words.length <= MOST_WORDS;
  return isName && !words.some((word) => ENGLISH_FILLERS.has(word.toLowerCase()) || TOPICS.test(word));
}

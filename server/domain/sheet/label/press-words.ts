import { MEASURE_WORDINGS } from "../wording/measure-wordings.ts";
import { PRESS_WORDINGS } from "../wording/press-wordings.ts";
import { PRODUCTION_FIRST, PRODUCTION_WORDINGS } from "../wording/production-wordings.ts";
import { reword } from "../wording/rewording.ts";
import { inChinese } from "./pinyin-names.ts";

const WORDINGS = [...MEASURE_WORDINGS, ...PRODUCTION_WORDINGS, ...PRESS_WORDINGS];

/**
 * The name that data bases abroad, the press or a programmer give a series, in the words in which English tables of the
 * bureaus name it: Value added of industry above designated size (y/y %) of Ind. output (NSA, y/y %Chg) and of ip_yoy.
 */
export function pressWords(words: string): string {
  return inChinese(words) ?? reword(inWords(words), WORDINGS);
}

/** Whether a text begins as the press calls industrial production, Ind. output: of what, which growth stands beside it. */
export function namesProduction(words: string): boolean {
  return PRODUCTION_FIRST.test(words);
}

/** real GDP growth of realGdpGrowth, ip yoy of ip_yoy; any other text as it is. */
function inWords(name: string): string {
  if (/^[a-z]+(?:_[a-z\d]+)+$/u.test(name)) return name.replaceAll("_", " ");
  return /^[a-z]+(?:[A-Z][a-z]+)+$/u.test(name) ? name.replace(/(?=[A-Z])/gu, " ").toLowerCase() : name;
}

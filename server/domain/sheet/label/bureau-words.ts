import { BRANCH_WORDINGS } from "../wording/branch-wordings.ts";
import { BUREAU_WORDINGS } from "../wording/bureau-wordings.ts";
import { PRICE_WORDINGS } from "../wording/price-wordings.ts";
import { reword } from "../wording/rewording.ts";

const WORDINGS = [...BRANCH_WORDINGS, ...PRICE_WORDINGS, ...BUREAU_WORDINGS];

/**
 * A vendor's, a yearbook's or a tracker's name of a series in the words of the bureaus, by which the catalogue calls it:
 * 规模以上工业增加值 of 工业增加值:规模以上工业企业, 金融业增加值 of GDP:第三产业:金融业.
 */
export function bureauWords(words: string): string {
  return reword(words, WORDINGS);
}

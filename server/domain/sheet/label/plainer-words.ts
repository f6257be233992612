import { ASIDE_WORDINGS } from "../wording/aside-wordings.ts";
import { DATABASE_WORDINGS } from "../wording/database-wordings.ts";
import { ENGLISH_TIME_WORDINGS } from "../wording/english-time-wordings.ts";
import { GROWTH_WORDINGS } from "../wording/growth-wordings.ts";
import { INDUSTRY_WORDINGS } from "../wording/industry-wordings.ts";
import { OUTPUT_WORDINGS } from "../wording/output-wordings.ts";
import { PLACE_WORDINGS } from "../wording/place-wordings.ts";
import { QUANTITY_WORDINGS } from "../wording/quantity-wordings.ts";
import { rewordings } from "../wording/rewording.ts";
import { SCALE_WORDINGS } from "../wording/scale-wordings.ts";
import { TIME_WORDINGS } from "../wording/time-wordings.ts";
import { VENDOR_WORDINGS } from "../wording/vendor-wordings.ts";
import { bureauWords } from "./bureau-words.ts";
import { withoutBreakdown, withoutSeparators, withoutVerbs } from "./label-dress.ts";
import { roleOf } from "./label-words.ts";
import { pressWords } from "./press-words.ts";
import { seriesInFull } from "./series-name.ts";

const BEFORE_SERIES = [...OUTPUT_WORDINGS, ...DATABASE_WORDINGS];
const BEHIND_SERIES = [
  ...ENGLISH_TIME_WORDINGS,
  ...VENDOR_WORDINGS,
  ...GROWTH_WORDINGS,
  ...PLACE_WORDINGS,
  ...TIME_WORDINGS,
  ...ASIDE_WORDINGS,
  ...SCALE_WORDINGS,
  ...INDUSTRY_WORDINGS,
  ...QUANTITY_WORDINGS,
];

/**
 * The ways to say a label in plainer words, each by itself: without a vendor's separators, without 分行业, with an industry
 * before the name of what it makes. One that changes nothing leaves the label as it is. Of
 * several that are understood the first counts.
 */
export function plainerWords(words: string): readonly (string | undefined)[] {
  return [
    withoutSeparators(words),
    withoutHeading(words),
    withoutBreakdown(words),
    withoutVerbs(words),
    ...rewordings(words, BEFORE_SERIES),
    seriesInFull(words),
    bureauWords(words),
    seriesInFull(pressWords(words)),
    ...rewordings(words, BEHIND_SERIES),
  ];
}

/** 成都市 of 城市：成都市. */
function withoutHeading(words: string): string | undefined {
  const [lead = "", heading] = /^([^:：]{1,9}?)\s*[:：]\s*(?=\S)/u.exec(words) ?? [];
  const isHeading =
    heading !== undefined && (roleOf(heading) === "heading" || /^(?:县|市|地)[（(]?[区县]?[)）]?名称$/u.test(heading));
  return isHeading ? words.slice(lead.length) : undefined;
}

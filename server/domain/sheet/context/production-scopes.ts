import { namesProduction } from "../label/press-words.ts";
import { labelsOf } from "../table/sheet-rows.ts";
import { OTHERS } from "./above-scale-scopes.ts";
import { areAllNamed } from "./all-named.ts";
import type { Scope } from "./scope.ts";

/** What factories make: 汽车（万辆） below 主要产品产量. */
export const PRODUCTS: Scope = {
  isOver: (titles) =>
    titles.some(({ text, indicators }) => /产品产量/u.test(text) || areAllNamed(indicators, /^汽车产量$/u)),
  begins: ({ unknown }) => /产品产量/u.test(unknown?.value ?? ""),
  goesOn: ({ indicators }) => !indicators || areAllNamed(indicators.value, /产量$/u),
  // 2017年产量（万辆） below 汽车产量排行.
  completions: [(words) => words.replace(/^((?:19|20)\d\d年)?产量(?=（[万]?辆）$|\([万]?辆\)$)/u, "$1汽车产量")],
};

const OF_SOME = /国有|国企|央企|中央企业|集体|股份|外商|外资|港澳台|私营|大中型|中小型|上市/u;

/** By industries the bureaus publish the growth of value added, and profits, of enterprises above designated size alone. */
export const INDUSTRIES: Scope = {
  isOver: (titles, { header, body }) => {
    const listed = new Set(labelsOf([...header, ...body]).flatMap(({ members }) => members.filter(isIndustry)));
    const isTold = titles.some(({ members }) => members.length === 1 && members.every(isIndustry));
    return (isTold || listed.size > 1) && !titles.some(({ text }) => OTHERS.test(text) || OF_SOME.test(text));
  },
  begins: () => false,
  goesOn: () => true,
  completions: [
    (words) => words.replace(/^(?=增加值(?:累计|当月)?(?:同比|实际|增[速长幅]))/u, "规模以上工业"),
    (words) => words.replace(/^((?:(?:\d{1,2}\s*[-–—~至]\s*)?\d{1,2}月)?)利润(?:总额)?/u, "$1规模以上工业企业利润总额"),
  ],
};

/** Whether a code is one of the classification of industries, in mining, manufacturing and supply: B, 36. */
function isIndustry(code: string): boolean {
  return /^(?:[B-D]|\d\d)$/u.test(code);
}

/** Industrial output below y/y: the bureau publishes the growth of enterprises above designated size alone, and no amount. */
export const PRESS: Scope = {
  isOver: (titles, { header }) =>
    [...titles, ...labelsOf(header)].some(
      ({ text, measure, indicators }) =>
        measure === "growth" && indicators.length === 0 && /^[\p{ASCII}’–—]+$/u.test(text),
    ),
  begins: () => false,
  goesOn: () => true,
  completions: [(words) => (namesProduction(words) ? `${words}, y/y` : words)],
};

import type { Rewording } from "./rewording.ts";

/** What is compared, and which months a half-year has, as the columns say themselves. */
export const TITLE_COMPARISON_WORDINGS: readonly Rewording[] = [
  {
    written: "规上工业增加值增速比较：国家、省、市",
    plain: "规上工业增加值增速比较",
    pattern:
      /(?<=比较|对比|对照)[:：](?:全国|国家|[全本]?省|[全本]?市)(?:[、和与](?:全国|国家|[全本]?省|[全本]?市))+(?=$|\s*[（(])/u,
    replacement: "",
  },
  {
    written: "西安市主要经济指标及经开区占比",
    plain: "西安市主要经济指标",
    pattern: /(?<=指标|情况|数据)[及和与、]其?\p{Script=Han}{0,10}?(?:占比|占全[省市国区]?(?:的?比[重例])?|比重)$/u,
    replacement: "",
  },
  {
    written: "January–October 2016 and same period of 2015",
    plain: "January–October 2016",
    pattern: /\s*(?:\band\b|,|\bvs\.?|\/)\s*(?:the )?same (?:period|months?) (?:of|in) (?:19|20)\d\d\b/iu,
    replacement: "",
  },
  {
    written: "医药制造业 vs 制造业：全国规上工业增加值累计同比",
    plain: "全国规上工业增加值累计同比",
    pattern: /^\S{2,12}?\s*(?:vs\.?|VS\.?|与|对比?)\s*\S{2,12}?[:：]\s*(?=(?:全国|全[省市])?(?:规模以上|规上))/u,
    replacement: "",
  },
  {
    written: "Enterprises above designated size; half-year is January–June",
    plain: "Enterprises above designated size",
    pattern: /[;,]?\s*\b(?:half[- ]year|H1) (?:is|=|means) January\s*(?:[-–—]|to)\s*June\b/iu,
    replacement: "",
  },
  {
    written: "国家、省、市工业相关数据摘录",
    plain: "工业相关数据摘录",
    pattern: /^国家[、/和]省[、/和]市(?=\p{Script=Han}{0,12}(?:数据|指标|情况))/u,
    replacement: "",
  },
];

/** A district that is compared with its whole city, which has columns of its own. */
export const DISTRICTS_COMPARED: readonly Rewording[] = [
  {
    written: "西安高新区与全市、全省规上工业增加值增速对比",
    plain: "全市、全省规上工业增加值增速对比",
    pattern:
      /^\p{Script=Han}{1,10}(?:区|新城|园|基地)[与和同](?=全[市省国]\p{Script=Han}*(?:、全[市省国])?.*(?:对比|比较|对照))/u,
    replacement: "",
  },
];

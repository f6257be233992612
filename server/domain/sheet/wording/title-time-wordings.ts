import type { Rewording } from "./rewording.ts";

/** Times that a title compares or counts from. */
export const TITLE_TIME_WORDINGS: readonly Rewording[] = [
  {
    written: "主要行业增加值累计增速：上年与本年对照",
    plain: "主要行业增加值累计增速",
    pattern: /\s*[：:]\s*(?:上年|去年|上期)[与和同](?:本年|今年|本期)(?:的)?(?:对照|对比|比较)/u,
    replacement: "",
  },
  {
    written: "2015年各月止全国规模以上工业企业利润总额",
    plain: "2015年全国规模以上工业企业利润总额",
    pattern: /(?<=年)各[月季][止末底](?=全[国市省]|规)/u,
    replacement: "",
  },
  {
    written: "规模以上工业企业利润总额（1月起累计）",
    plain: "规模以上工业企业利润总额（累计）",
    pattern: /(?<!\d)(?:1月|年初)起(?=累计)/gu,
    replacement: "",
  },
];

/** Several times, and how totals are not to be given, as the columns say themselves. */
export const TIMES_OF_COLUMNS: readonly Rewording[] = [
  {
    written: "2017年二季度和上半年",
    plain: "2017年",
    pattern:
      /(?<=(?:19|20)\d\d年)(?:第?[一二三四1-4]季度|上半年|前三季度|\d{1,2}月份?)[和与及、](?:第?[一二三四1-4]季度|[上下]半年|前三季度|全年|\d{1,2}月份?(?![-–—~至\d])|\d{1,2}[-–—~至]\d{1,2}月份?)/gu,
    replacement: "",
  },
  {
    written: "单季数，不要报累计",
    plain: "单季数，",
    pattern:
      /(?:不[要得可]?(?:报|填|用|含|是)|非)\S{0,2}累计[数值]?|\(?\b(?:not|non)[- ](?:ytd|year[- ]to[- ]date|cumulat(?:ive|ed))\b\)?/giu,
    replacement: "",
  },
];

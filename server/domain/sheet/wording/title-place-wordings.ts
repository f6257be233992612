import type { Rewording } from "./rewording.ts";

/** The nation, as English titles call it. */
export const NATIONWIDE_WORDINGS: readonly Rewording[] = [
  {
    written: "IP growth, nationwide (real, %)",
    plain: "IP growth, China (real, %)",
    pattern: /\bnationwide\b/iu,
    replacement: "China",
  },
];

/** A province that is named after its harbour. */
export const HARBOUR_WORDINGS: readonly Rewording[] = [
  { written: "海南自贸港经济月卡", plain: "海南经济月卡", pattern: /海南自由?贸易?港/gu, replacement: "海南" },
];

/** The nation's name where a title is of a place, and 国内 where it is of the nation. */
export const TITLE_PLACE_WORDINGS: readonly Rewording[] = [
  // So many a province's and city's own table is called.
  {
    written: "Main Indicators of National Economy",
    plain: "Main Indicators of Economy",
    pattern: /\bNational (?=Econom(?:y|ic)\b)/giu,
    replacement: "",
  },
  {
    written: "甘肃国民经济和社会发展总量指标",
    plain: "甘肃总量指标",
    pattern: /(?<=\p{Script=Han})国民经济(?:[和与及]社会发展)?(?=\p{Script=Han}{0,8}指标)/gu,
    replacement: "",
  },
  // 国内生产总值 and 国内旅游 are names.
  {
    written: "国内主要宏观数据一览",
    plain: "全国主要宏观数据一览",
    pattern: /国内(?=(?:主要|重要)?(?:宏观(?:经济)?|经济|价格)(?:指标|数据|运行|形势|走势))/gu,
    replacement: "全国",
  },
];

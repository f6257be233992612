import type { Rewording } from "./rewording.ts";

/** When a page was brought up to date, and that its figures were announced. */
export const TITLE_NEWS_WORDINGS: readonly Rewording[] = [
  {
    written: "Economic factsheet (Commercial Section, updated Nov. 2019)",
    plain: "Economic factsheet (Commercial Section)",
    pattern:
      /[,，;；]?\s*\b(?:(?:last |latest )?updated|(?:last|latest) update)\s*:?\s*(?:(?:in|on) )?(?:\d{1,2} )?(?:[A-Z][a-z]{2,8}\.?\s*)?(?:\d{1,2},?\s*)?(?:19|20)\d\d\b/giu,
    replacement: "",
  },
  {
    written: "中国季度数据一览（更新至2019年7月16日）",
    plain: "中国季度数据一览",
    pattern: /[（(]?(?:数据)?更新(?:至|到|于|时间|日期)?\s*[:：]?\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日[)）]?/gu,
    replacement: "",
  },
  {
    written: "截止目前，安徽已有11个地市相继官宣了1-10月份一般公共预算收入数据",
    plain: "安徽1-10月份一般公共预算收入数据",
    pattern:
      /^截[至止]到?(?:目前|今日|发稿)[,，]\s*|(?:已|共|均|都)*有?\d{0,3}个?(?:地市|城市|省份|省市|市州|市|省)?(?:相继|陆续|先后|已|均)+(?:官宣|公布|发布|披露|晒出|出炉)了?/gu,
    replacement: "",
  },
];

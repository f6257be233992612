import type { Rewording } from "./rewording.ts";

/** When a page was put out, and until when a form is to be filled in. */
export const TITLE_DATE_WORDINGS: readonly Rewording[] = [
  // 2019-10-28 西安市统计局 begins with that day as well.
  {
    written: "2012-10-30 来源:上海市统计局",
    plain: "来源:上海市统计局",
    pattern:
      /^\s*(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\s+\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?\s*(?=来源|发布|作者|编辑|字[体号]|浏览|\p{Script=Han}{2,}(?:统计局|调查总?队|[局委厅网])$)/u,
    replacement: "",
  },
  {
    written: "国家统计局 2024-06-27",
    plain: "国家统计局",
    pattern:
      /^(\s*\p{Script=Han}{2,}(?:统计局|调查总?队|[局委厅网]))\s*(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?\s*$/u,
    replacement: "$1",
  },
  // 评价 2017（采用2016年年报数） is of the year of its data, too.
  {
    written: "评估卡（2018年版，采集2017年度数据）",
    plain: "评估卡（，采集2017年度数据）",
    pattern:
      /(?:19|20)\d\d(?:年|Q[1-4]|年第?[一二三四]季度?|年\d{1,2}月)?版|(?:19|20)\d\d年?度?(?=[^（()）\d]*[（(][^（()）\d]*(?:采用|采集|取自?)(?:19|20)\d\d年\p{Script=Han}*数)/gu,
    replacement: "",
  },
  {
    written: "区情调查问卷（请于2018年3月底前交回）",
    plain: "区情调查问卷（）",
    pattern:
      /(?:请各?\p{Script=Han}{0,6}|务必|须)?[于在](?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末|[上中下]旬)?[之以]?前\p{Script=Han}{0,10}/gu,
    replacement: "",
  },
  {
    written: "报出日期：2019年10月　日",
    plain: "报出日期：",
    pattern: /(?:19|20)\d\d年\s*\d{0,2}\s*月\s*日/gu,
    replacement: "",
  },
  {
    written: "China macro table (draft 12 Mar 2018)",
    plain: "China macro table ()",
    pattern:
      /\b(?:draft|version|as of)?\s*\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?:19|20)\d\d\b/giu,
    replacement: "",
  },
];

/** Weeks and days of which no figures are. */
export const TITLE_DAY_WORDINGS: readonly Rewording[] = [
  {
    written: "宏观数据周报（第32期，2017年8月7日—11日）",
    plain: "宏观数据周报（第32期，）",
    pattern: /(?:19|20)\d\d年\d{1,2}月(?:[2-9]|[12]\d)日?\s*[-–—~至]\s*\d{1,2}日/gu,
    replacement: "",
  },
  // Of 截至, of a span and of a month's last days are figures.
  {
    written: "西安市2016年主要指标（2017年2月15日）",
    plain: "西安市2016年主要指标（）",
    pattern:
      /(?<![截至止到\-–—~\d])(?:(?:(?:19|20)\d\d年|(?<!年))\d{1,2}月(?:0?[1-9]|1\d|2[0-7])[日号]|(?:19|20)\d\d([-./])\d{1,2}\1(?:0[2-9]|[2-9]|1\d|2[0-7])(?!\d))(?!\s*[止\-–—~至到])/gu,
    replacement: "",
  },
];

import type { Rewording } from "./rewording.ts";

/** What titles say besides: how often figures come, what they leave out and what is still open. */
export const TITLE_ASIDE_WORDINGS: readonly Rewording[] = [
  {
    written: "长三角主要城市季度GDP",
    plain: "长三角主要城市GDP",
    pattern:
      /(?<![一二三四1-4\d第前分上下个])(?:季度|月度)(?=GDP|(?:地区)?生产总值|规模?以?上|社会消费|固定资产|一般公共)/gu,
    replacement: "",
  },
  // That is so of all that is published of the nation.
  {
    written: "中国各省GDP（数据未包含港澳台地区，单位：亿元）",
    plain: "中国各省GDP（，单位：亿元）",
    pattern:
      /(?:数据)?(?:均|暂)?[未不](?:包[含括]|含)(?:港澳台|香港|台湾)\p{Script=Han}*(?:[、和及]\p{Script=Han}+)*/gu,
    replacement: "",
  },
  {
    written: "工业运行监测表（分行业）",
    plain: "工业运行监测表",
    pattern: /[（(]([分按][^（()）]{1,40})[)）]/gu,
    replacement: (all, words = "") => (tellsOrder(words) ? "" : all),
  },
  {
    written: "数说中国：9月份工业生产",
    plain: "中国",
    pattern: /^(?:数说|数读|图说|数看)(?=中国|全国|我国)(\p{Script=Han}{2}).*$/u,
    replacement: "$1",
  },
  {
    written: "国内生产总值季度核算（现价总量，不变价增速）",
    plain: "国内生产总值季度核算",
    pattern:
      /[（(](?:总量|绝对[数量额])?(?:按|为)?(?:现价|当年价格?)(?:总量|绝对[数量额])?[，,、；;](?:增[速长幅])?(?:按|为)?(?:不变价|可比价格?)(?:增[速长幅])?[)）]/gu,
    replacement: "",
  },
  {
    written: "新疆部分地州市一般公共预算收入（2016—2019年，待补）",
    plain: "新疆部分地州市一般公共预算收入（2016—2019年）",
    pattern:
      /(?<=[（(,，、][^（()）]*)[,，、；;\s]*(?:待[补填查核]充?|待更新|待补齐)(?=[)）])|[（(](?:待[补填查核]充?|待更新)[)）]/gu,
    replacement: "",
  },
  {
    written: "比2019年1—11月份增长7.9%",
    plain: "增长7.9%",
    pattern:
      /[比较](?:19|20)\d\d年(?:\d{1,2}月?[-–—~至]\d{1,2}月份?|\d{1,2}月份?|同期)?(?=(?:同口径)?(?:增[长加速]|下降|提高|回落|上升|减少))/gu,
    replacement: "",
  },
];

/** 分门类、分行业、分控股 is how the rows are sorted. */
function tellsOrder(words: string): boolean {
  return words
    .split(/[、，,和及]/u)
    .every((piece) => /^(?:分\p{Script=Han}{1,5}|按\p{Script=Han}{1,5}分)$/u.test(piece));
}

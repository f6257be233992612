import type { Rewording } from "./rewording.ts";

/** What labels say besides: where a figure is from, and what it is for on a chart or below a table. */
export const ASIDE_WORDINGS: readonly Rewording[] = [
  {
    written: "2025年GDP(亿元), 均来自各地统计局公报",
    plain: "2025年GDP(亿元)",
    pattern: /\s*[,，]\s*(?:数据)?(?:均|都|皆)?(?:来自|取自|摘自|引自)\p{Script=Han}+$/u,
    replacement: "",
  },
  {
    written: "YTD y/y % (as published)",
    plain: "YTD y/y %",
    pattern: /\s*\((?:as )?(?:officially )?(?:published|released|reported)\)$/iu,
    replacement: "",
  },
  {
    written: "Memo: China total",
    plain: "China",
    pattern: /^Memo(?:randum)?(?: items?)?\s*:\s*(?:China total$)?/iu,
    replacement: (all) => (/total$/iu.test(all) ? "China" : ""),
  },
  {
    written: "y/y, % YTD, official",
    plain: "y/y, % YTD",
    pattern: /\s*\((?:NBS|official)\)$|,\s*official$/u,
    replacement: "",
  },
  { written: "实际利用外资（商务部口径）", plain: "实际利用外资", pattern: /[（(]商务部口径[)）]$/u, replacement: "" },
  {
    written: "Value-added industrial output (2) (RMB bn)",
    plain: "Value-added industrial output (RMB bn)",
    pattern: /(?<=\bindustrial output)\s*[（(]?\d[)）]?(?=\s*[（(]|$)/iu,
    replacement: "",
  },
  {
    written: "第二产业增加值（年鉴）",
    plain: "第二产业增加值",
    pattern: /(?<=[年际成值数])\s*[（(](?:统计)?(?:(?:公报|年报|年鉴|报告)[/、]?)+[)）]$/u,
    replacement: "",
  },
  {
    written: "系列1：汽车产量（右轴）",
    plain: "汽车产量",
    pattern: /^系列\s*\d{1,2}\s*[:：]?\s*(?=\p{Script=Han})|\s*[（(][左右主次]轴[)）]$/gu,
    replacement: "",
  },
  {
    written: "参考：全国1-7月",
    plain: "全国1-7月",
    pattern: /^(?:参考|对照)\s*[:：]\s*(?=\p{Script=Han})/u,
    replacement: "",
  },
  {
    written: "汽车产量（统计部门口径，辆）",
    plain: "汽车产量（辆）",
    pattern: /(?<=[（(])(?:国家)?统计(?:部门|局)?口径(?:[，,、；;]\s*|(?=[)）]))/u,
    replacement: "",
    after: [/[（(][)）]/u, ""],
  },
  { written: "附：全市同期", plain: "全市", pattern: /^(?:附\s*[:：]\s*)?(全[国省市区县])同期$/u, replacement: "$1" },
  {
    written: "同期：全国规模以上工业增加值增速",
    plain: "全国规模以上工业增加值增速",
    pattern: /^同期\s*[:：]\s*(?=全[国省市])/u,
    replacement: "",
  },
  {
    written: "2016年（2017年补录）",
    plain: "2016年",
    pattern: /(?<=年)\s*[（(](?:19|20)\d\d年(?:\d{1,2}月)?(?:补录|补充|增补|追加|录入|更新)[)）]$/u,
    replacement: "",
  },
];

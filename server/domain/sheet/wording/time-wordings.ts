import type { Rewording } from "./rewording.ts";

/** Times as Chinese labels say them. */
export const TIME_WORDINGS: readonly Rewording[] = [
  {
    written: "1月起累计",
    plain: "累计",
    pattern: /^(?:1月|年初)起累计$|^截[至止](?:[本当]|报告)月(?:末|底)?$/u,
    replacement: "累计",
  },
  {
    written: "1—9月发放",
    plain: "1—9月完成",
    pattern: /^((?:\d{1,2}[-–—~至])?\d{1,2}月)(?:发放|拨付)$/u,
    replacement: "$1完成",
  },
  {
    written: "2016年同期累计",
    plain: "2016年累计",
    pattern: /^((?:19|20)\d\d年)同期(?=累计|当月)/u,
    replacement: "$1",
  },
  { written: "年内累计增速", plain: "累计增速", pattern: /^年内(?=累计)/u, replacement: "" },
  {
    written: "2015年（“十二五”末）",
    plain: "2015年",
    pattern: /(?<=年)\s*[（(][“"「]?十[一二三四]五[”"」]?(?:[期时]?末|收官|开局)?年?[)）]$/u,
    replacement: "",
  },
  {
    written: "生产总值（上年）",
    plain: "上年同期生产总值",
    pattern: /^(\p{Script=Han}{3,12}|GDP)[（(]([上去]年)[)）]$/u,
    replacement: "$2同期$1",
  },
  { written: "本期发生数", plain: "本期", pattern: /^本[期月]发生[数额]$/u, replacement: "本期" },
  {
    written: "2017年1-11月（本期）",
    plain: "2017年1-11月",
    pattern: /(?<=月(?:累计)?)\s*[（(](?:本期|上期|报告期|基期)[)）]$/u,
    replacement: "",
  },
  {
    written: "规上工业企业利润总额（1月起累计）",
    plain: "规上工业企业利润总额（累计）",
    pattern: /[（(](?:1月|年初)起累计[)）]/u,
    replacement: "（累计）",
  },
  {
    written: "截至2021年，常住人口（万人）",
    plain: "2021年末常住人口（万人）",
    pattern: /^截[至止]((?:19|20)\d\d年)[末底]?[，,]\s*(?=\p{Script=Han})/u,
    replacement: "$1末",
  },
];

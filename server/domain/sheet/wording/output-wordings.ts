import type { Rewording } from "./rewording.ts";

/** What analysts call value added, profits and what is completed, in words that the catalogue does not use. */
export const OUTPUT_WORDINGS: readonly Rewording[] = [
  {
    written: "市级重点项目累计完成投资（亿元）",
    plain: "市级重点项目完成投资累计（亿元）",
    pattern: /(?<=\p{Script=Han}{2})(累计|当月|本月)(完成|实现|新增)(\p{Script=Han}+)([（(].*)?$/u,
    replacement: "$2$3$1$4",
  },
  // By months, value added of enterprises above designated size alone is published.
  {
    written: "采矿业增加值当月同比",
    plain: "采矿业·规模以上工业增加值当月同比",
    pattern:
      /^(?!制造业(?!.*(?:当月|累计)))(.+?业)(?:\s*[（(][B-D]\d\d[)）])?[:：_]?增加值([:：_\s]?(?:(?:19|20)\d\d年?(?:(?:\d{1,2}[-–—~至])?\d{1,2}月|上半年|前三季度|第?[一二三四]季度|全年)?)?(?:当月|累计)?(?:实际)?(?:同比|增[速长]).*)$/u,
    replacement: "$1·规模以上工业增加值$2",
  },
  {
    written: "规模以上轻工业增加值增速（%）",
    plain: "轻工业·规模以上工业增加值增速（%）",
    pattern: /^规(?:模以)?上(?!工业)(.+?业)(?:企业)?(增加值|利润)/u,
    replacement: "$1·规模以上工业$2",
  },
  {
    written: "规模工业企业利润总额（亿元）",
    plain: "规模以上工业企业利润总额（亿元）",
    pattern: /规模工业(?=企业|增加值|利润|总产值|$)/u,
    replacement: "规模以上工业",
  },
  {
    written: "非公有制经济增加值占地区生产总值比重（%）",
    plain: "非公有制经济增加值占生产总值比重（%）",
    pattern: /占(?:地区|国内)生产总值(?=的?比[重例])/u,
    replacement: "占生产总值",
  },
  // An amount at the prices of its year; nominal growth is another figure than growth, and is left as it is.
  {
    written: "GDP（名义）",
    plain: "GDP",
    pattern: /^((?!.*(?:增[速长幅]|同比|%)).*(?:GDP|生产总值|增加值).*?)\s*[（(，,]\s*名义\s*[)）]?$/iu,
    replacement: "$1",
  },
  {
    written: "全国规模以上工业企业累计利润总额",
    plain: "全国规模以上工业企业利润总额累计",
    pattern: /(?<=\p{Script=Han}{2})(累计|当月|本月)(利润总额)(?=$|[\s（(])/u,
    replacement: "$2$1",
  },
];

import type { Rewording } from "./rewording.ts";

/** Sources and notes that titles refer to: addresses, charts, yearbooks and numbers in brackets. */
export const TITLE_SOURCE_WORDINGS: readonly Rewording[] = [
  {
    written: "来源：http://www.gov.cn/shuju/2017sjcs/sjxqpage.htm",
    plain: "来源：",
    pattern: /https?:\/\/\S+/giu,
    replacement: "",
  },
  {
    written: "图3数据：工业企业利润（全国规模以上）",
    plain: "工业企业利润（全国规模以上）",
    pattern: /^[图表]\s*\d+\s*数据源?\s*[:：]\s*/u,
    replacement: "",
  },
  {
    written: "河北经济年鉴 2010",
    plain: "河北统计年鉴 2010",
    pattern: /(?<=\p{Script=Han}{2})(?:经济|社会|经济社会|经济统计|城市)年鉴/gu,
    replacement: "统计年鉴",
  },
  {
    written: "江苏省各市地区生产总值列表[2]",
    plain: "江苏省各市地区生产总值",
    pattern: /(?:列表|一览表|数据表)?(?:\[\d{1,2}\])+|列表(?=$|[\s（(：:]|单位)/gu,
    replacement: "",
  },
];

import type { Rewording } from "./rewording.ts";

/** Growth, ranks and changes that a title names beside a quantity. */
export const TITLE_GROWTH_WORDINGS: readonly Rewording[] = [
  {
    written: "地区生产总值及位次",
    plain: "地区生产总值",
    pattern: /[及和与、]其?(?:位次|排名|名次|排序)(?=$|[\s（(，,])/gu,
    replacement: "",
  },
  {
    written: "全国规模以上工业企业实现利润情况",
    plain: "全国规模以上工业企业利润情况",
    pattern: /(?<=企业|工业|行业)实现(?=利[润税])/gu,
    replacement: "",
  },
  {
    written: "规上工业增加值增速（全国，比上年同月，%）",
    plain: "规上工业增加值增速（全国，%）",
    pattern: /(?<=增[速长幅].*)[，,、；;]\s*(?:[比较][上去]年同[月期]|实际)(?=\s*[，,、；;）)])/gu,
    replacement: "",
  },
  {
    written: "增加值变动情况（比上年同月）",
    plain: "增加值增速（比上年同月）",
    pattern: /(?<=总[值额产]|增加值|投资|收入|利润)(?:变动|变化)(?:情况)?(?=.*(?:[比较][上去]年同[期月]|同比))/u,
    replacement: "增速",
  },
  {
    written: "规模以上工业增加值增速及变动情况",
    plain: "规模以上工业增加值增速",
    pattern: /[及和与]其?(?:变动|变化|增减变动)(?:情况)?(?=$|[\s（(，,])/gu,
    replacement: "",
  },
  {
    written: "长沙市投资增速台账",
    plain: "长沙市增速台账",
    pattern:
      /(?<=[市省区县国])(?:投资|消费|外贸|财政|主要(?:经济)?指标)(?=增[速长幅](?:台账|跟踪|监测|一览|对比|比较|情况))/u,
    replacement: "",
  },
];

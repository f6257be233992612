import type { Rewording } from "./rewording.ts";

/**
 * Names of series in yearbooks, of years past and in trackers, in the words of the bureaus.
 * They are made in turn: the order counts.
 */
export const BUREAU_WORDINGS: readonly Rewording[] = [
  {
    written: "全社会工业增加值（亿元）",
    plain: "工业增加值（亿元）",
    pattern: /^全社会(?=工业增加值)|^全(?=社会消费品零售总额)/u,
    replacement: "",
  },
  {
    written: "全社会消费品零售总额（万元）",
    plain: "社会消费品零售总额（万元）",
    pattern: /^全社会(?=消费品零售总额)/u,
    replacement: "社会",
  },
  {
    written: "金融业实现增加值（亿元）",
    plain: "金融业增加值（亿元）",
    pattern: /(?<=业)(?:实现|完成)(?=增加值|(?:工业)?总?产值)/u,
    replacement: "",
  },
  {
    written: "规上先进制造业产值（亿元）",
    plain: "规上先进制造业总产值（亿元）",
    pattern: /(?<=规(?:模以)?上(?:先进|高技术)制造业)(?:工业)?总?产值/u,
    replacement: "总产值",
  },
  {
    written: "实际利用外资金额:外商直接投资（万美元）",
    plain: "实际利用外资金额（万美元）",
    pattern: /(实际(?:使用|利用)外资(?:金额)?)[:：]外商直接投资/u,
    replacement: "$1",
  },
  { written: "规上工业增加值年内累计", plain: "规上工业增加值累计", pattern: /年内累计/u, replacement: "累计" },
  // The growth of 规上工业 is that of its value added.
  {
    written: "规上工业累计增速（%）",
    plain: "规模以上工业增加值累计增速（%）",
    pattern: /规(?:模以)?上工业(?:分行业)?\s*(累计|当月)?\s*(?:同比)?(?=增速|增长速度)/u,
    replacement: "规模以上工业增加值$1",
  },
  {
    written: "全市行业固定资产投资（亿元）",
    plain: "全市固定资产投资（亿元）",
    pattern: /(?<=全[市省国县区]|年)行业(?=固定资产投资)/u,
    replacement: "",
  },
  {
    written: "固定资产投资完成额:工业:累计值",
    plain: "工业投资:累计值",
    pattern: /固定资产投资(?:完成额)?[:：](?:第二产业[:：])?工业(?=[:：（(]|$)/u,
    replacement: "工业投资",
  },
  // As the bureaus counted before 2007.
  {
    written: "全部国有及规模以上非国有工业企业增加值",
    plain: "规模以上工业企业增加值",
    pattern: /全部国有及规模以上非国有工业/u,
    replacement: "规模以上工业",
  },
  {
    written: "规模以上工业企业主要财务指标:利润总额",
    plain: "规模以上工业企业利润总额",
    pattern: /(规(?:模以)?上工业)(?:企业主要财务指标[:：—–-]|盈亏相抵后)/u,
    replacement: "$1企业",
  },
  {
    written: "财政总收入（含上划中央收入，亿元）",
    plain: "财政总收入（亿元）",
    pattern: /[（(]含上划中央(?:收入|四税)?[)）]|(?<=[（(])含上划中央(?:收入|四税)?[,，]/u,
    replacement: "",
  },
  {
    written: "主要工业产品产量—汽车（辆）",
    plain: "汽车产量（辆）",
    pattern: /^(?:主要)?(?:工业)?产品产量[:：—–-]汽车/u,
    replacement: "汽车产量",
  },
];

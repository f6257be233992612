import type { Rewording } from "./rewording.ts";

const PRODUCT = "(?:GDP|(?:地区|国内)?生产总值)(?:[:：]现价)?";

/**
 * Series of sectors and industries as vendors name them, in the words of the bureaus.
 * They are made in turn: the order counts.
 */
export const BRANCH_WORDINGS: readonly Rewording[] = [
  // How often figures come says nothing of them.
  {
    written: "规模以上工业增加值:累计同比:月(%)",
    plain: "规模以上工业增加值:累计同比(%)",
    pattern: /[:：]\s*[月季年](?=\s*(?:[（(]|$))|[（(]每[月季年][)）]/u,
    replacement: "",
  },
  {
    written: "中国:工业增加值:规模以上工业企业:当月同比",
    plain: "中国:规模以上工业增加值:当月同比",
    pattern: /工业增加值[:：]规模以上工业(?:企业)?(?=[:：])/u,
    replacement: "规模以上工业增加值",
  },
  {
    written: "规模以上工业企业:医药制造业:利润总额:累计值",
    plain: "规模以上工业企业利润总额:医药制造业:累计值",
    pattern: /规(?:模以)?上工业(?:企业)?[:：](.+?业)[:：]利润总额/u,
    replacement: "规模以上工业企业利润总额:$1",
  },
  // By industries profits are published of enterprises above designated size alone.
  {
    written: "汽车制造业:利润总额:累计值",
    plain: "汽车制造业·规模以上工业企业利润总额:累计值",
    pattern: /^(.+?业)[:：_](?=利润总额)/u,
    replacement: "$1·规模以上工业企业",
  },
  {
    written: "中国:GDP:现价:第二产业:工业:当季值",
    plain: "中国:工业增加值:当季值",
    pattern: new RegExp(
      `${PRODUCT}\\s*[:：_—–-]\\s*(?:第[二三]产业[:：])?(第[一二三]产业|金融业|工业)(?=[:：_/（(]|$)`,
      "iu",
    ),
    replacement: "$1增加值",
  },
  {
    written: "第三产业增加值:金融业",
    plain: "金融业增加值",
    pattern: /第[二三]产业(?:增加值)?[:：](工业|金融业)(?=[:：_（(]|$)/u,
    replacement: "$1增加值",
  },
  {
    written: "C13农副食品加工业规上工业增加值（亿元）",
    plain: "农副食品加工业规上工业增加值（亿元）",
    pattern: /^[B-D]?\d\d\s?(?=\p{Script=Han}.*业)|(?<=(?<!产)业)\s*[（(][B-D](?:\d\d)?[)）]/u,
    replacement: "",
  },
];

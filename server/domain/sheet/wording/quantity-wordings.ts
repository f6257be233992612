import type { Rewording } from "./rewording.ts";

/** Quantities that labels name by their topic or in words of their own. */
export const QUANTITY_WORDINGS: readonly Rewording[] = [
  {
    written: "人口（年末常住人口，万人）",
    plain: "年末常住人口（万人）",
    pattern:
      /^(?:财政收入|财政|经济总量|工业生产|工业|消费市场|消费|投资|利用外资|外资|人口|公用事业)\s*[（(]\s*(\p{Script=Han}{4,})\s*(?:[,，]\s*([^（()）,，]{1,6}))?[)）]$/u,
    replacement: (_, name = "", unit) => name + inBrackets(unit),
  },
  {
    written: "外商直接投资（当年实际使用额，万美元）",
    plain: "实际利用外商直接投资（万美元）",
    pattern:
      /^(?:外商直接投资|外资|FDI)[（(](?:当年)?实际(?:使用|利用|到位)金?[额数]?(?:[,，]\s*([^（()）,，]{1,6}))?[)）]$/u,
    replacement: (_, unit) => `实际利用外商直接投资${inBrackets(unit)}`,
  },
  {
    written: "固投（不含农户，亿元）",
    plain: "固定资产投资（不含农户，亿元）",
    pattern: /^固投(?=[（(]不含农户)/u,
    replacement: "固定资产投资",
  },
  {
    written: "地方财政收入（一般公共预算）",
    plain: "地方一般公共预算收入",
    pattern: /^(地方)?(?:公共)?财政收入[（(](?:地方)?一般公共预算(?:口径)?[)）]/u,
    replacement: "$1一般公共预算收入",
  },
  {
    written: "Amount of foreign capital actually utilised",
    plain: "foreign capital actually utilised",
    pattern: /^amount of (?=foreign|fdi)/iu,
    replacement: "",
  },
  {
    written: "地方级一般公共预算收入（亿元）",
    plain: "地方一般公共预算收入（亿元）",
    pattern: /^地方级(?=一般公共预算)/u,
    replacement: "地方",
  },
  {
    written: "2018年(亿)",
    plain: "2018年（亿元）",
    pattern: /^((?:19|20)\d\d年?)\s*[（(]亿[)）]$/u,
    replacement: "$1（亿元）",
  },
  // A heading over the parts of the product.
  { written: "地区生产总值中", plain: "地区生产总值", pattern: /^((?:地区)?生产总值)中$/u, replacement: "$1" },
];

function inBrackets(unit: string | undefined): string {
  return unit === undefined ? "" : `（${unit}）`;
}

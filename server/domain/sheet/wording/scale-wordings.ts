import type { Rewording } from "./rewording.ts";

/** Of which enterprises figures of industry are: of those above designated size, or of all. */
export const SCALE_WORDINGS: readonly Rewording[] = [
  {
    written: "工业增加值（全口径，亿元）",
    plain: "全口径工业增加值（亿元）",
    pattern: /^(工业增加值)\s*[（(]全口径[,，、]?\s*(.*?)[)）]$/u,
    replacement: "全口径$1（$2）",
    after: [/（）$/u, ""],
  },
  {
    written: "全国有色金属冶炼和压延加工业增加值（规上）",
    plain: "全国有色金属冶炼和压延加工业·规模以上工业增加值",
    pattern: /^((?:全国|\p{Script=Han}{2,3}[省市])?)(.+?业)增加值\s*[（(](?:规上|规模以上)[)）]/u,
    replacement: "$1$2·规模以上工业增加值",
  },
  {
    written: "Value added of industries above a designated size",
    plain: "Value added of industries above designated size",
    pattern: /\babove (?:a|the) designated (?:size|scale)\b|\babove designated scale\b/iu,
    replacement: "above designated size",
  },
  {
    written: "先进制造业总产值（规模以上）",
    plain: "规模以上先进制造业总产值",
    pattern: /^(\p{Script=Han}{2,10}(?:总产值|增加值))\s*[（(](?:规上|规模以上)[)）](?=$|[（(])/u,
    replacement: "规模以上$1",
  },
  // Profits are published of enterprises above designated size alone.
  {
    written: "各市工业利润总额",
    plain: "各市工业企业利润总额",
    pattern: /^((?:全国|各[市县]|全[市省区]|\p{Script=Han}{2,3}[市省])?)工业利润(?:总额)?(?!率)/u,
    replacement: "$1工业企业利润总额",
  },
  {
    written: "Industrial profits, above-scale enterprises, China",
    plain: "Industrial profits, China",
    pattern: /,\s*above[- ]scale (?:industrial )?enterprises?(?=,|$)/iu,
    replacement: "",
  },
  {
    written: "工业增加值（全部工业）",
    plain: "全部工业增加值",
    pattern: /^(工业增加值)\s*[（(]全部工业(?:[，,、]\s*([^（()）]{1,6}))?[)）]/u,
    replacement: (_, name, unit) => `全部${name}${unit ? `（${unit}）` : ""}`,
  },
  {
    written: "Value added, industry (all enterprises), RMB bn",
    plain: "Value added, industry, RMB bn",
    pattern: /\s*\(all (?:enterprises|industry)\)/iu,
    replacement: "",
  },
  {
    written: "Industrial value-added growth, above-scale (%)",
    plain: "above-scale Industrial value-added growth (%)",
    pattern: /^(industrial value[- ]added) growth\s*,\s*above[- ]scale\b/iu,
    replacement: "above-scale $1 growth",
  },
  {
    written: "工业企业利润（全国规上，年初以来累计）",
    plain: "全国规模以上工业企业利润（年初以来累计）",
    pattern:
      /^(工业(?:企业)?(?:利润(?:总额)?|增加值)(?:增[速长幅])?)\s*[（(](全国)?(?:规上|规模以上)[，,、\s]*([^（()）]*)[)）]/u,
    replacement: "$2规模以上$1（$3）",
    after: [/（）/u, ""],
  },
];

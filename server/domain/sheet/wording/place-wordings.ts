import type { Rewording } from "./rewording.ts";

/** Places as labels say them, and words for the area that another label names. */
export const PLACE_WORDINGS: readonly Rewording[] = [
  {
    written: "National total (mainland China)",
    plain: "China",
    pattern: /^national(?: total)?(?:\s*[（(](?:china\s*)?mainland(?: china)?[)）])?$/iu,
    replacement: "China",
  },
  {
    written: "区县GDP",
    plain: "GDP",
    pattern:
      /^(?:所[在属](?:城市|地区?|区县|县区|市|省份?)|区县|县区)(?=GDP|(?:地区)?生产总值|社零|社会消费品|常住人口|规上|规模以上|固定资产|一般公共预算)/u,
    replacement: "",
  },
  {
    written: "地区生产总值（当年价，全市口径）",
    plain: "地区生产总值（当年价）",
    pattern: /[,，、]?全[市省国]口径(?=[)）])/u,
    replacement: "",
    after: [/[（(][)）]/u, ""],
  },
  {
    written: "Tibet AR",
    plain: "Tibet",
    pattern: /\b(Tibet|Xinjiang|Ningxia|Guangxi|Inner Mongolia) A\.?R\.?$/iu,
    replacement: "$1",
  },
  {
    written: "Linxia Hui AP",
    plain: "Linxia",
    pattern: /^([A-Z][a-z]+) (?:[A-Z][a-z]+(?: and |, | ))+(?:AP|Autonomous Prefecture)$/u,
    replacement: "$1",
  },
  {
    written: "红河哈尼族彝族",
    plain: "红河",
    pattern:
      /^(\p{Script=Han}{2,4}?)(?:(?:白|彝|哈尼|布依|苗|土家|藏|羌|傣|景颇|傈僳|壮|回|蒙古|哈萨克|柯尔克孜|朝鲜|侗)族)+$/u,
    replacement: "$1",
  },
  {
    written: "贵市地区生产总值是多少（亿元）？",
    plain: "全市地区生产总值是多少（亿元）？",
    pattern: /^贵([区县市州])(?=\p{Script=Han}{2})/u,
    replacement: "全$1",
  },
  {
    written: "PR China",
    plain: "China",
    pattern: /^(?:the )?(?:P\.?\s?R\.?\s?(?:of )?China|PRC|People['’]s Republic of China)$/iu,
    replacement: "China",
  },
  {
    written: "2018年西安区县GDP（亿元）",
    plain: "2018年西安GDP（亿元）",
    pattern:
      /^((?:19|20)\d\d年(?:上半年|前三季度|\d{1,2}[-–—~至]\d{1,2}月)?\p{Script=Han}{2,3}?市?)各?(?:区县|县区|县市区)(?=GDP|(?:地区)?生产总值|社会消费品|固定资产投资|一般公共预算)/u,
    replacement: "$1",
  },
  {
    written: "China's industrial value added",
    plain: "industrial value added, China",
    pattern: /^(.*)\bChina['’]s (.*)$/u,
    replacement: "$1$2, China",
  },
  {
    written: "全省（含省本级）",
    plain: "全省",
    pattern: /[（(]含(?:(?:生产建设)?兵团|[省市]本?[级直])[)）]$/u,
    replacement: "",
  },
];

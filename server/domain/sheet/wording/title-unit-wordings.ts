import { unitsIn, unitsOfEach, unitsOfNames } from "./listed-units.ts";
import type { Rewording } from "./rewording.ts";

/** Lines that give each quantity a unit of its own. */
export const UNIT_LINE_WORDINGS: readonly Rewording[] = [
  {
    written: "单位: GDP-万亿, 增速-%",
    plain: "单位：万亿元、%",
    pattern: /^(?:计量)?单位\s*[:：](.+)$/u,
    replacement: (all, pairs = "") => unitsIn(pairs) ?? all,
  },
  {
    written: "利润总额单位：万亿元；增速单位：%；均为累计",
    plain: "单位：万亿元、%；累计",
    pattern:
      /^\s*(\p{Script=Han}{2,8}单位\s*[:：][^:：;；]{1,6}(?:[;；,，、]\s*\p{Script=Han}{2,8}单位\s*[:：][^:：;；，,]{1,6})+)(?:[;；]\s*均?为?)?/u,
    replacement: (all, pairs = "") => unitsOfNames(all, pairs) ?? all,
  },
  {
    written: "利润：万亿元；增速：%",
    plain: "单位：万亿元、%",
    pattern: /^\s*\p{Script=Han}{2,8}\s*[:：][^:：;；]{1,6}[;；,，]\s*\p{Script=Han}{2,8}\s*[:：][^:：;；]{1,6}$/u,
    replacement: (pairs) => unitsIn(pairs) ?? pairs,
  },
];

/** Units of several quantities within a title. */
export const TITLE_UNIT_WORDINGS: readonly Rewording[] = [
  // 利润总额单位为万亿元；增速单位为% gives each its own.
  {
    written: "金额单位：亿元；增速单位：%",
    plain: "金额单位：亿元",
    pattern:
      /(?:^|[；;，,])(?!(?:金额|计量|本表|表[中内])?单位)[^；;，,。]{2,12}单位[均都]?[为是][^；;，,。]*|[；;，,]\s*增[速长幅](?:计量)?单位\s*[:：][^；;，,。]*/gu,
    replacement: "",
  },
  {
    written: "（金额单位：亿元；人均GDP：万元；人口：万人）",
    plain: "（亿元、万人）",
    pattern: /[（(]([^（()）]*[:：][^（()）]*[;；][^（()）]*)[)）]/gu,
    replacement: (all, units = "") => unitsOfEach(units) ?? all,
  },
  {
    written: "各市GDP（增速：%，总量：亿元）",
    plain: "各市GDP（%、亿元）",
    pattern:
      /[（(]((?:\s*(?:增[速长幅]|总量|绝对[数量额]|同比|金额|比重)\s*[:：]?\s*(?:%|[十百千万亿]*(?:美?元|人))\s*[;；,，、]?){2,})[)）]/u,
    replacement: (_, units = "") => `（${units.match(/%|[十百千万亿]*(?:美?元|人)/gu)?.join("、") ?? ""}）`,
  },
];

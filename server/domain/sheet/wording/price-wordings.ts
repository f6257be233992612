import type { Rewording } from "./rewording.ts";

/**
 * At which prices and against what figures are counted, in the words of the bureaus.
 * They are made in turn: the order counts.
 */
export const PRICE_WORDINGS: readonly Rewording[] = [
  {
    written: "地区生产总值（按当年价格计算）",
    plain: "地区生产总值",
    pattern: /\s*[（(](?:按当年价格计算|生产法|GDP口径)[)）]/iu,
    replacement: "",
  },
  {
    written: "地区生产总值（生产法，亿元）",
    plain: "地区生产总值（亿元）",
    pattern: /(?<=[（(])生产法[,，]/u,
    replacement: "",
  },
  {
    written: "地区生产总值指数（可比价，上年=100）",
    plain: "地区生产总值指数（上年=100）",
    pattern: /(?<=指数[（(])可比价格?[,，]|(?<=指数[（(][^（()）]*)[,，]可比价格?(?=[)）])/u,
    replacement: "",
  },
  {
    written: "地区生产总值按不变价格计算比上年增长（%）",
    plain: "地区生产总值比上年增长（%）",
    pattern: /按(?:不变|可比)价格?计算(?=.*增[长速])/u,
    replacement: "",
  },
  { written: "GDP:指数:上年=100", plain: "GDP指数:上年=100", pattern: /(?<=GDP)[:：](?=指数)/iu, replacement: "" },
  {
    written: "GDP指数:上年=100",
    plain: "GDP指数（上年=100）",
    pattern: /指数[:：]\s*(上年=100)$/u,
    replacement: "指数（$1）",
  },
  {
    written: "地区生产总值发展速度（上年=100）",
    plain: "地区生产总值指数（上年=100）",
    pattern: /发展速度(?=\s*[（(]上年=100)/u,
    replacement: "指数",
  },
];

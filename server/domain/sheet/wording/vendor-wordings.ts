import type { Rewording } from "./rewording.ts";

/** Series as vendors and programmers name them: by topics with colons between, or as a column of a data frame. */
export const VENDOR_WORDINGS: readonly Rewording[] = [
  {
    written: "secondary_GDP",
    plain: "GDP secondary industry",
    pattern: /^(primary|secondary|tertiary)_gdp$/iu,
    replacement: "GDP $1 industry",
  },
  {
    written: "FAI y/y 固定资产投资同比",
    plain: "固定资产投资同比",
    pattern: /^(?:FAI|VAI|IVA|FDI)(?:\s(?:y\/y|yoy))?\s+(?=\p{Script=Han}{2})/u,
    replacement: "",
  },
  {
    written: "人口: 常住: 年末: 宝鸡",
    plain: "常住人口: 年末: 宝鸡",
    pattern: /^人口\s*[:：]\s*常住(?=\s*[:：]|$)/u,
    replacement: "常住人口",
  },
  {
    written: "政府收入: 一般公共预算收入: 宝鸡",
    plain: "一般公共预算收入: 宝鸡",
    pattern: /^政府收入\s*[:：]\s*(?=一般公共预算)/u,
    replacement: "",
  },
  {
    written: "Local Govt Revenue: General Public Budget: Qingdao",
    plain: "General public budget revenue: Qingdao",
    pattern: /^Local (?:Govt|Government) Revenue: General Public Budget(?=:|$)/iu,
    replacement: "General public budget revenue",
  },
  {
    written: "天津:产量:汽车:累计值",
    plain: "天津:汽车产量:累计值",
    pattern: /^((?:.*[:：])?)产量[:：]汽车(?=[:：]|$)/u,
    replacement: "$1汽车产量",
  },
  {
    written: "GDP_CUMYOY",
    plain: "GDP ytd YOY",
    pattern: /^([A-Za-z]+)_CUM(?:_?(YOY))?$/iu,
    replacement: (_, name, growth = "") => `${name} ytd ${growth}`.trim(),
  },
  {
    written: "cum_yoy",
    plain: "ytd yoy",
    pattern: /^cum(?:ulative)?_(?=(?:value|yoy|growth)$)/iu,
    replacement: "ytd ",
  },
];

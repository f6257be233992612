import type { Rewording } from "./rewording.ts";

/** Industries as labels say them. */
export const INDUSTRY_WORDINGS: readonly Rewording[] = [
  {
    written: "制造业当月",
    plain: "制造业:当月",
    pattern: /^(制造业|采矿业)\s*(?=(?:当月|累计)[数值]?$)/u,
    replacement: "$1:",
  },
  // Of industries profits are published of those above the designated size alone.
  {
    written: "汽车制造业利润总额",
    plain: "规模以上工业企业利润总额:汽车制造业",
    pattern: /^(?!规模?以?上|全部|工业)(\p{Script=Han}{2,20}业)(?:利润总额|实现利润|利润)(?=$|[（(:：])/u,
    replacement: "规模以上工业企业利润总额:$1",
  },
  { written: "Manufacture of Foods", plain: "Foods", pattern: /^manufacture of /iu, replacement: "" },
  { written: "Automobiles (C36)", plain: "Automobiles", pattern: /\s*[（(]\s*[B-D]?\d{2}\s*[)）]$/u, replacement: "" },
  {
    written: "制造业投资:累计同比（%）",
    plain: "制造业·固定资产投资:累计同比（%）",
    pattern: /^(.+?业)(?:固定资产)?投资(?:完成)?额?(?=[（(:：]|$)/u,
    replacement: "$1·固定资产投资",
  },
  {
    written: "Growth of value added of mining (above designated size), YTD y/y",
    plain: "Growth of value added of industry above designated size: mining, YTD y/y",
    pattern: /^growth of value added of ([a-z][^(),]*?)\s*\(above (?:the )?designated size\)/iu,
    replacement: "Growth of value added of industry above designated size: $1",
  },
  {
    written: "Mining (section B)",
    plain: "Mining",
    pattern: /\s*\((?:section|sector|division) [B-D](?:\d\d)?\)$/iu,
    replacement: "",
  },
  {
    written: "Mining industry",
    plain: "Mining",
    pattern: /^(mining|manufacturing) (?:industry|sector)$/iu,
    replacement: "$1",
  },
];

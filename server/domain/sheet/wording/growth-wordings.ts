import type { Rewording } from "./rewording.ts";

/** Growth and indices as labels say them: growth that the bureaus publish is real. */
export const GROWTH_WORDINGS: readonly Rewording[] = [
  { written: "GRP growth, real", plain: "GRP growth", pattern: /^(G[DR]P growth)\s*,\s*real$/iu, replacement: "$1" },
  {
    written: "GDP growth, constant prices (%)",
    plain: "GDP growth (%)",
    pattern: /^(G[DR]P growth),? (?:at |in )?(?:constant|comparable) prices(?=\s*\(|$)/iu,
    replacement: "$1",
  },
  { written: "%, real", plain: "growth, %", pattern: /^%\s*,\s*real$/iu, replacement: "growth, %" },
  { written: "real, %", plain: "growth, %", pattern: /^real\s*,\s*(?=%$)/iu, replacement: "growth, " },
  { written: "GDP growth (real)", plain: "GDP growth", pattern: /(?<=growth.*)\s*[（(]real[)）]/iu, replacement: "" },
  {
    written: "Industrial value added (above-scale), real",
    plain: "Industrial value added (above-scale)",
    pattern: /(?<=\bvalue[- ]added\b[^,]*),\s*real$/iu,
    replacement: "",
  },
  { written: "Real GDP growth", plain: "GDP growth", pattern: /^real (?=G[DR]P growth\b)/iu, replacement: "" },
  {
    written: "GRP growth (y/y, %)",
    plain: "GRP growth (%)",
    pattern: /(?<=growth.*[（(])(?:real|y[o/-]?y|annual)\s*,\s*(?=%[)）])/iu,
    replacement: "",
  },
  {
    written: "Real growth of GDP, % y/y",
    plain: "growth of GDP, % y/y",
    pattern: /^real (?=growth of )/iu,
    replacement: "",
  },
  {
    written: "2015年为上年%（按可比价格计算）",
    plain: "2015年（上年=100）",
    pattern: /^((?:19|20)\d\d年)为上年\s*[%％](?:\s*[（(]按?可比价格?(?:计算)?[)）])?$/u,
    replacement: "$1（上年=100）",
  },
  {
    written: "2016年为2015年% Index (2015=100)",
    plain: "2016年（上年=100）",
    pattern: /^((?:19|20)\d\d)年为((?:19|20)\d\d)年[%％](?:\s*Index)?(?:\s*[（(]?\s*\2\s*[=＝]\s*100\s*[)）]?)?$/iu,
    replacement: (all, year, before) => (Number(year) === Number(before) + 1 ? `${year}年（上年=100）` : all),
  },
  {
    written: "生产总值指数（上年=100，可比价）",
    plain: "生产总值指数（上年=100）",
    pattern: /[（(]上年=100[,，]\s*可比价格?[)）]$/u,
    replacement: "（上年=100）",
  },
  {
    written: "Value-added growth of mining",
    plain: "Growth of value added of mining",
    pattern: /^value[- ]added growth of /iu,
    replacement: "Growth of value added of ",
  },
  {
    written: "比上年同期（%）",
    plain: "比上年同期增长（%）",
    pattern: /^([较比](?:上年|去年)同[期月])(?=\s*[（(][±+-]?%[)）]$)/u,
    replacement: "$1增长",
  },
  // As Taiwan says it.
  {
    written: "经济成长率（%）",
    plain: "国内生产总值增长率（%）",
    pattern: /^(?:实质)?经济成长率/u,
    replacement: "国内生产总值增长率",
    after: [/成长率/u, "增长率"],
  },
  {
    written: "compared with the same period of last year (%)",
    plain: "y/y (%)",
    pattern:
      /^(?:compared with|from|over) (?:the )?same (?:period|month)(?: (?:of|in))?(?: the)? (?:last|previous) year\s*\(%\)$/iu,
    replacement: "y/y (%)",
  },
];

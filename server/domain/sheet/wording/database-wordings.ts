import type { Rewording } from "./rewording.ts";

/** Names of series as data bases abroad have them. */
export const DATABASE_WORDINGS: readonly Rewording[] = [
  {
    written: "Utilities (electricity, heat, gas, water)",
    plain: "Utilities",
    pattern: /^([A-Z][\w &-]*?)\s*\([a-z]+(?:(?:, | & | and )[a-z]+)+\)$/u,
    replacement: "$1",
  },
  {
    written: "VAI: YTD: Mfg: Medicines",
    plain: "VAI: YTD: Medicines",
    pattern: /^((?:.*:\s*)?)(?:Mfg|Manufacturing)\s*:\s*(?=[A-Z](?!o?Y|\/Y|TD|ingle|ccum|umul|ear|onth|rowth|alue))/u,
    replacement: "$1",
  },
  { written: "2018 [YR2018]", plain: "2018", pattern: /^((?:19|20)\d\d)\s*\[YR\1\]$/iu, replacement: "$1" },
  {
    written: "Hong Kong SAR, China",
    plain: "Hong Kong",
    pattern: /\b(Hong Kong|Maca[ou]) S\.?A\.?R\.?(?:,? (?:of )?China)?\b/iu,
    replacement: "$1",
  },
  {
    written: "CN: GDP: ytd: Secondary Industry: Industry",
    plain: "CN: GDP Secondary Industry: ytd: : Industry",
    pattern: /^((?:CN\s*:\s*)?)GDP\s*:\s*((?:ytd\s*:\s*)?)((?:primary|secondary|tertiary) industry)(?=\s*:|$)/iu,
    replacement: "$1GDP $3: $2",
  },
  {
    written: "CN: Population: Resident: Sichuan",
    plain: "CN: Resident population: Sichuan",
    pattern: /^((?:CN\s*:\s*)?)Population\s*:\s*Resident(?=\s*:|$)/iu,
    replacement: "$1Resident population",
  },
  {
    written: "% yoy, real, year to date",
    plain: "% yoy, year to date",
    pattern: /(?<=\b(?:yoy|y[o/]y|growth)\b.*),\s*real(?=\s*,|$)/iu,
    replacement: "",
  },
  {
    written: "Resident population, '000 persons",
    plain: "Resident population, thousand persons",
    pattern: /(?<=,\s*)['’]000(?= persons)/u,
    replacement: "thousand",
  },
];

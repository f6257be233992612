import { inChinese } from "./pinyin-names.ts";

/**
 * The name that data bases abroad, the press or a programmer give a series, in the words in which English tables of the
 * bureaus name it: Value added of industry above designated size (y/y %) of Ind. output (NSA, y/y %Chg) and of ip_yoy.
 */
export function pressWords(words: string): string {
  const chinese = inChinese(words);
  if (chinese !== undefined) return chinese;
  return REWORDINGS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), inWords(words));
}

/** Whether a text begins as the press calls industrial production, Ind. output: of what, which growth stands beside it. */
export function namesProduction(words: string): boolean {
  return PRODUCTION_FIRST.test(words);
}

/** real GDP growth of realGdpGrowth, ip yoy of ip_yoy; any other text as it is. */
function inWords(name: string): string {
  if (/^[a-z]+(?:_[a-z\d]+)+$/u.test(name)) return name.replaceAll("_", " ");
  return /^[a-z]+(?:[A-Z][a-z]+)+$/u.test(name) ? name.replace(/(?=[A-Z])/gu, " ").toLowerCase() : name;
}

const ABOVE_SCALE = "Value added of industry above designated size";
const PROFITS = "Total profits of industrial enterprises above designated size";
const PRODUCTION =
  "^((?:China|CN|Chinese)\\b[\\s:–-]*)?(?:Ind(?:ustrial|\\.)?\\s+(?:production|output)|IP|Factory output)\\b";
const PRODUCTION_FIRST = new RegExp(PRODUCTION, "iu");
const GROWN = "(?=.*(?:\\by[o/-]y\\b|\\bgrowth\\b|year[- ]on[- ]year|% ?ch(?:an)?ge?|\\bpct\\b))";

const REWORDINGS: readonly (readonly [RegExp, string])[] = [
  [
    /(growth rate[^(]*?)\s*\((?:the )?same (?:period|month|quarter)(?: of)?(?: the)? (?:last|previous) year\s*=\s*100\)/iu,
    "$1",
  ],
  [
    /\bJan(?:uary)?[- ]to[- ](?:date\b|(?:the )?(?:current |this |reported )?month\b)(?:\s*\((?:cumulative|cumulated|ytd)\))?/iu,
    "ytd",
  ],
  [/^provincial total$/iu, "全省"],
  [/(?<=[a-z)]), month$/iu, ", single month"],
  // As Haver and the World Bank have it.
  [/\(NSA,\s*y\/y\s*%\s?chg\.?\)/iu, "(y/y %)"],
  [/\(NSA,\s*100 mil\.?\s?yuan\)/iu, "(100 million yuan)"],
  [/\(NSA,\s*bil\.?\s?yuan\)/iu, "(billion yuan)"],
  [/\(NSA,\s*/iu, "("],
  [
    /(?<=:\s*(?:Gross Domestic Product|GDP|(?:primary|secondary|tertiary) industry)):\s*quarterly\b/iu,
    ": single quarter",
  ],
  [/\bReal GDP: (?:Year-over-Year|Y\/Y|YoY) Change(?:, quarterly)?/iu, "Real GDP growth, single quarter"],
  [/^Industry \(including construction\), value added\b/iu, "Value added of secondary industry"],
  [/\s*\(current LCU\)/iu, ""],
  [/\byear on year change\b|\byear over year\b/iu, "y/y"],
  // Of industrial production the bureau publishes the growth of enterprises above designated size alone, and no amount.
  [new RegExp(PRODUCTION + GROWN, "iu"), `$1${ABOVE_SCALE}`],
  [/^Value-added of Industry,(?=\s*(?:Accumulated )?Growth Rate)/iu, `${ABOVE_SCALE},`],
  [new RegExp(`^(?:iva|vai)(?=\\s)${GROWN}`, "iu"), ABOVE_SCALE],
  [/\bVA growth \(above[- ]scale\)/iu, `${ABOVE_SCALE} growth`],
  [/\bprofits of major industrial (?:firms|enterprises|companies)\b/iu, PROFITS],
  [/\btotal profits? (?:realized|realised|made|earned) by (?=industrial enterprises)/iu, "Total profits of "],
  [/^ind(?:ustrial)? profits?\b/iu, PROFITS],
  // GDP, constant prices, percent change.
  [
    /^((?:China|CN)\b[\s:–-]*)?(?:real )?GDP,? (?:at |in )?(?:constant|comparable) prices?,?\s*(?:percent change|% change)(?: y\/y)?/iu,
    "$1GDP growth (%)",
  ],
  [/(?<=\bGDP growth),? (?:at (?:constant|comparable) prices|annual)/iu, ""],
  [/(?<=\bGDP growth )\(% per (?:year|annum)\)/iu, "(%)"],
  [/^economic growth\b/iu, "GDP growth"],
  [/\bGRDP\b/u, "GRP"],
  [/\bRegional gross product\b/iu, "Gross regional product"],
  [/\bFixed assets? (?:investment )?ex(?:cl\.?|cluding)? rural\b/iu, "Fixed asset investment"],
  [/,\s*in actual use\b|\bin actual use\b/iu, " utilized"],
  [/\b(?:paid-in|reali[sz]ed) (?=FDI|foreign direct investment)/iu, "Utilized "],
  [/\bsets(?=\))/iu, "units"],
];

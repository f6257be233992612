// Vendors' growth of industrial production is that of enterprises above designated size.
const PRODUCTION =
  /(?:\bIndustrial Production(?:\s*\(Value[- ]Added\))?|\bValue Added of Industry|\bVAI)(?=\s*:\s*(?:ytd\s*:\s*)?(?:real )?(?:yoy|y[o/]y)\b)|\bIndustrial Production(?=\s+(?:ytd\s+)?(?:y[/o]y|yoy)\b)|\b(?:IVA|VAI)(?=\s*(?:growth|[,:]?\s*(?:real )?(?:yoy|y[o/]y))\b)/iu;
const ABOVE_SCALE = "Value added of industry above designated size";

/**
 * 规模以上工业增加值 for what vendors call industrial production, China: VAI: YoY: YTD, and names as the catalogue has them for
 * those in which vendors say how they are counted: FAI: excl Rural Household: YoY.
 */
export function withProductionNamed(words: string): string {
  return words
    .replace(PRODUCTION, ABOVE_SCALE)
    .replace(/\bIndustr(?:y|ial) (?:value[- ]added|VA) above (?:the )?designated size\b/iu, ABOVE_SCALE)
    .replace(
      /\bIndustrial Enterprises? above Designated Size(?=\s*:\s*(?:Total )?Profits?\b)/iu,
      "Industrial Enterprise",
    )
    .replace(/\b(FAI|Fixed Asset Investment),?\s+\(?ex(?:cl)?(?:uding|\.)?\s+rural(?: households?)?\)?/iu, "$1")
    .replace(/(?<=\bindustrial profits)\s*\(above[- ]scale\)/iu, "")
    .replace(/\bindustrial value[- ]added,?\s*above[- ]scale(?: firms| enterprises| industry)?/iu, ABOVE_SCALE)
    .replace(/\b(FAI|Fixed Asset Investment)\s*:\s*excl(?:uding|\.)?\s+Rural Households?(?=\s*:|$)/iu, "$1");
}

// Gross Domestic Product: ytd: Secondary Industry: Hubei has between the parts of its name how it is measured.
const HOW =
  /^(?:ytd|year to date|yoy|y[o/]y|single (?:month|quarter)|cumulative|real|(?:PY|previous year)\s*=\s*100)$/iu;
const BRANCH = /^(?:primary|secondary|tertiary) industry$/iu;

/** GDP: Secondary Industry: Hubei: ytd of GDP: ytd: Secondary Industry: Hubei. */
function withMeasuresLast(words: string): string {
  const parts = words.split(/\s*:\s*/u);
  const how = parts.filter((part) => HOW.test(part));
  if (parts.length < 3 || how.length === 0 || how.length === parts.length) return words;
  const others = parts.filter((part) => !HOW.test(part));
  const isOfBranch = others.some((part) => BRANCH.test(part));
  if (!isOfBranch && !how.some((part) => part.includes("="))) return words;
  const names = others.map((part) => part.replace(/^Gross Domestic Product$/iu, "GDP"));
  return [...names, ...how].join(": ");
}

/**
 * What a data base calls a series, in full, without what says nothing of its figures: Industrial Production (Value Added):
 * YoY: Ytd; …, Monthly, Not Seasonally Adjusted.
 */
export function seriesInFull(words: string): string {
  return withMeasuresLast(withProductionNamed(words))
    .replace(/(?<=\b(?:yoy|y[o/]y)\s*):\s*monthly(?=\s*:|$)/iu, ": single month")
    .replace(/,\s*not seasonally adjusted$/iu, "")
    .replace(/,\s*(?:monthly|quarterly|annual)$/iu, "")
    .replace(/,\s*(b|m)illions? of yuan(?=,|$)/iu, (_, scale: string) => ` (RMB ${scale.toLowerCase()}n)`)
    .replace(/,\s*cumulative since january\b/iu, ", year to date");
}

// Vendors' growth of industrial production is that of enterprises above designated size.
const PRODUCTION =
  /(?:\bIndustrial Production(?:\s*\(Value[- ]Added\))?|\bValue Added of Industry|\bVAI)(?=\s*:\s*(?:real )?(?:yoy|y[o/]y)\b)/iu;
const ABOVE_SCALE = "Value added of industry above designated size";

/**
 * 规模以上工业增加值 for what vendors call industrial production, China: VAI: YoY: YTD, and names as the catalogue has them for
 * those in which vendors say how they are counted: FAI: excl Rural Household: YoY.
 */
export function withProductionNamed(words: string): string {
  return words
    .replace(PRODUCTION, ABOVE_SCALE)
    .replace(/\bIndustr(?:y|ial) value[- ]added above (?:the )?designated size\b/iu, ABOVE_SCALE)
    .replace(
      /\bIndustrial Enterprises? above Designated Size(?=\s*:\s*(?:Total )?Profits?\b)/iu,
      "Industrial Enterprise",
    )
    .replace(/\b(FAI|Fixed Asset Investment)\s*:\s*excl(?:uding|\.)?\s+Rural Households?(?=\s*:|$)/iu, "$1");
}

/**
 * What a data base calls a series, in full, without what says nothing of its figures: Industrial Production (Value Added):
 * YoY: Ytd; …, Monthly, Not Seasonally Adjusted.
 */
export function seriesInFull(words: string): string {
  return withProductionNamed(words)
    .replace(/(?<=\b(?:yoy|y[o/]y)\s*):\s*monthly(?=\s*:|$)/iu, ": single month")
    .replace(/,\s*not seasonally adjusted$/iu, "")
    .replace(/,\s*(?:monthly|quarterly|annual)$/iu, "")
    .replace(/,\s*(b|m)illions? of yuan(?=,|$)/iu, (_, scale: string) => ` (RMB ${scale.toLowerCase()}n)`)
    .replace(/,\s*cumulative since january\b/iu, ", year to date");
}

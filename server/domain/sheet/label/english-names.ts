/**
 * What yearbooks, data vendors and researchers call quantities in English besides the catalogue's own names, by the
 * English name there. A name of several quantities, fiscal revenue, stands at each of them, so that it is asked; one that
 * may be of a quantity that the catalogue does not have, population or investment, stands nowhere.
 */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "Gross regional product":
    "gdp|total gdp|grp|gross domestic product|gross domestic products|gross regional products|gross regional domestic product|regional gdp|regional gross domestic product|local gdp|nominal gdp|nominal grp|nominal gross domestic product|nominal gross regional product|gdp current prices|gdp at current prices|gdp current price|gross domestic product at current prices|gross regional product at current prices|gross regional product current prices|gross domestic product current prices",
  "Index of gross regional product (previous year = 100)":
    "index of gdp|index of grp|index of gross domestic product|index of gross regional product|indices of gdp|indices of grp|indices of gross domestic product|indices of gross regional product|gdp index|grp index|gdp indices|gross domestic product index|gross regional product index",
  "Value added of secondary industry":
    "secondary industry value added|secondary sector value added|value added of secondary sector|value added secondary industry|added value of secondary industry|gdp secondary industry|gdp of secondary industry|gdp secondary sector|gdp secondary|grp secondary industry|gross domestic product secondary industry|gross domestic product of secondary industry|gross regional product secondary industry|gross regional product of secondary industry|secondary industry gdp|gdp 2nd industry|gdp second industry|value added of second industry|value added of secondary|value added of 2nd industry|value added of sec industry|value added of sec|va secondary industry|va of secondary industry|secondary industry va|secondary va|sec va|va secondary",
  "Value added of industry":
    "industrial value added|industry value added|value added industry|added value of industry|industrial added value|value added of industrial sector|industrial sector value added|gdp industry|gdp of industry|grp industry|gross domestic product industry|gross regional product industry|gdp secondary industry industry|gross domestic product secondary industry industry|industry va|industrial va|va industry",
  "Value added of the financial sector":
    "financial sector value added|value added of finance|finance value added|value added of financial industry|value added of financial intermediation|financial intermediation value added|value added financial intermediation|gdp financial intermediation|gdp tertiary industry financial intermediation|gross domestic product financial intermediation|gross domestic product tertiary industry financial intermediation|gdp finance",
  "Value added of industry above designated size":
    "value added of industrial enterprises above designated size|industrial value added above designated size|industrial value added of enterprises above designated size|industrial value added of industrial enterprises above designated size|value added of above scale industry|value added of above scale industrial enterprises|above scale industrial value added|above scale industry value added|value added of industrial enterprises above scale|value added of above designated size industry|value added of above designated size industrial enterprises|value added of industries above designated size|industrial added value above designated size|va industry above scale|value added industry above scale|industrial value added above scale|value added of industry above scale|industry value added above scale|value added industrial output|added value of industrial output",
  "Investment in industry":
    "industrial investment|investment in industrial sector|industrial fixed asset investment|fixed asset investment in industry|fixed asset investment industry|investment in fixed assets in industry|investment in fixed assets of industry|fixed asset investment of industry",
  "Investment in fixed assets":
    "fixed asset investment|fixed assets investment|fai|fai excluding rural households|total investment in fixed assets|total fixed asset investment|total fixed assets investment|investment in fixed assets excluding rural households|fixed asset investment excluding rural households|fixed assets investment excluding rural households|completed investment in fixed assets|investment in fixed asset",
  "Total retail sales of consumer goods":
    "retail sales of consumer goods|retail sales of social consumer goods|total retail sales of social consumer goods|retail sale of consumer goods|total retail sale of consumer goods|total retail sales|retail sales|consumer goods retail sales|retail",
  "General public budget revenue":
    "general public budgetary revenue|local general public budget revenue|local general public budgetary revenue|public budget revenue|public budgetary revenue|local public budget revenue|local public budgetary revenue|revenue of general public budget|revenue in general public budget|general public budget revenues|general public budget revenue of local government|general public budget revenue of local governments|general public finance budget revenue|local public finance budget revenue|local government revenue|government revenue|fiscal revenue|local fiscal revenue|revenue|rev|fiscal rev|budget rev|budget revenue|budgetary revenue|local government general budgetary revenue|local budgetary revenue|local government budgetary revenue|total local government budgetary revenue",
  "Total fiscal revenue":
    "total fiscal revenues|total local fiscal revenue|local total fiscal revenue|gross fiscal revenue|local government revenue|government revenue|fiscal revenue|local fiscal revenue|revenue|rev|fiscal rev|budget rev|budget revenue|budgetary revenue",
  "Foreign direct investment actually utilised":
    "fdi|foreign direct investment|fdi utilized|utilized fdi|foreign direct investment utilized|utilized foreign direct investment|fdi actually utilized|actually utilized fdi|actual utilized fdi|actual fdi utilized|foreign direct investment actually utilized|actually utilized foreign direct investment|actual utilization of fdi|actual utilization of foreign direct investment|utilization of fdi|utilization of foreign direct investment|actual use of fdi|actual use of foreign direct investment|fdi actual use|fdi actually used|actually used fdi|foreign direct investment actually used|actually used foreign direct investment|foreign direct investment actual use|actual fdi|foreign investment actually utilized|actually utilized foreign investment|foreign capital actually utilized|actually utilized foreign capital|actual utilization of foreign capital|actual utilization of foreign investment|foreign capital actually used|actually used foreign capital|foreign investment actually used|actually used foreign investment|actual use of foreign capital|actual use of foreign investment|utilized foreign capital|utilized foreign investment",
  "Resident population":
    "permanent population|permanent resident population|permanent residents|number of permanent residents|residents|number of residents|population of permanent residents|usual resident population|usual residents|usually resident population|population resident|population permanent|population permanent residents|population permanent resident|population usual residents|resident pop|pop resident",
  "Output of motor vehicles":
    "motor vehicle output|motor vehicles output|vehicle output|vehicle production|automobile output|automobiles output|output of automobiles|output of automobile|auto output|output of autos|motor vehicle production|automobile production|auto production|production of motor vehicles|production of automobiles",
  "Total profits of industrial enterprises above designated size":
    "total profit of industrial enterprises above designated size|profits of industrial enterprises above designated size|profit of industrial enterprises above designated size|industrial profits above designated size|total profits of industry above designated size|total profits of above scale industrial enterprises|profits of above scale industrial enterprises|above scale industrial profits|total profits of industrial enterprises|total profit of industrial enterprises|profits of industrial enterprises|industrial enterprise total profit|industrial enterprise total profits|industrial enterprises total profit|industrial enterprises total profits|industrial profit|industrial profits|total industrial profits|total industrial profit",
  "Share of the non-public sector":
    "share of non public economy|non public economy share|non public sector share|share of non public sector in gdp|share of non public economy in gdp",
};

// Of a population that is a state, it says nothing to call it by the year's end.
const AT_YEAR_END = ["", "year end ", "end of year "];
const BY_YEAR_END = [
  "",
  " at year end",
  " year end",
  " at end of year",
  " at end of the year",
  " end of year",
  " by year end",
];

/** A name as it is looked up: neither case, blanks and hyphens nor British spelling distinguish it. */
export function foldEnglish(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\bthe\b/gu, "")
    .replace(/utilis/gu, "utiliz")
    .replace(/\bexcl\b/gu, "excluding")
    .replace(/[\s\-–_'’"“”().,:=]+/gu, "");
}

const FOLDED = new Map(
  Object.entries(OTHER_NAMES).map(([name, others]) => [foldEnglish(name), [name, ...others.split("|")]]),
);

/** The names of a quantity as they are written, by its English name in the catalogue. */
export function englishNamesInWords(englishName: string): readonly string[] {
  return FOLDED.get(foldEnglish(englishName)) ?? [englishName];
}

/** The other names of a quantity, folded, by its English name in the catalogue. */
export function englishNamesOf(englishName: string, isState: boolean): readonly string[] {
  const names = englishNamesInWords(englishName);
  const spelled = isState ? names.flatMap(spellingsOfState) : names;
  return spelled.map(foldEnglish);
}

function spellingsOfState(name: string): string[] {
  const before = AT_YEAR_END.map((words) => words + name);
  return [...before, ...BY_YEAR_END.map((words) => name + words)];
}

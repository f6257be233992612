/** What words of an English label say of how its quantity is measured. */
export type EnglishMeasure =
  | "growth"
  | "change"
  | "percent"
  | "value"
  | "year-to-date"
  | "current period"
  | "current quarter"
  | "whole year"
  | "over the year before";

const MEASURES: readonly (readonly [EnglishMeasure, RegExp])[] = [
  [
    "growth",
    /^(?:annual )?growth (?:rates?|speed)(?! of growth)\b|^(?:annual )?growth\b|^rate of (?:growth|increase)\b|^(?:growth|increase) rates?\b/u,
  ],
  ["growth", /^(?:y ?[o/] ?y|year (?:on|over) year|on year)(?: growth(?: rates?)?| changes?| increase)?(?= |$)/u],
  ["growth", /^up(?= (?:from|on|over) )/u],
  ["change", /^(?:changes?|increase)\b/u],
  ["percent", /^(?:%|percent(?:age)?|per cent|pct)(?= |$)/u],
  [
    "value",
    /^(?:obs )?val(?= |$)|^(?:latest )?readings?$|^actuals?(?= figures?|$)|^amounts?$|^(?:obs|data|abs|absolute) (?:value|amount|level)s?(?= |$)|^levels?(?= (?:ytd|year to date|annual|monthly|quarterly|cumulative)|$)/u,
  ],
  ["current period", /^(?:not|non) (?:cumulated|cumulative|accumulated|accumulative)(?= |$)/u],
  [
    "year-to-date",
    /^(?:from|since) (?:the )?(?:beginning|start) of (?:the )?year\b|^(?:ytd|year to date|(?:accumulated|accumulative|accumulation|cumulative|cumulated)(?: (?:from|since) january)?)\b/u,
  ],
  ["whole year", /^(?:full|whole|entire) year\b/u],
  ["current period", /^(?:current|single) (?:period|month)\b|^month(?= (?:%|pct|y ?[o/] ?y|year on year)(?= |$))/u],
  ["current quarter", /^(?:current|single) quarter\b/u],
  [
    "over the year before",
    /^(?:over|from|compared (?:with|to)|than|against|on) (?:(?:that|those) of )?(?:the )?(?:same (?:period|month|quarter) (?:of |in )?(?:the )?)?(?:previous|preceding|last|prior) year\b|^(?:from |over )?a year (?:earlier|ago|before)\b/u,
  ],
];

/** The words about a measure that begin a list of words, as many as say one thing. */
export function englishMeasureIn(
  words: readonly string[],
): { readonly says: EnglishMeasure; readonly count: number } | undefined {
  const spelled = words.join(" ").toLowerCase().replace(/[-–]/gu, " ");
  for (const [says, pattern] of MEASURES) {
    const [found] = pattern.exec(spelled) ?? [];
    if (found !== undefined) return { says, count: countOf(words, found.length) };
  }
  return undefined;
}

/** How many of the words, joined by blanks, make up a text of a length; hyphens count as blanks do. */
function countOf(words: readonly string[], length: number): number {
  let reached = -1;
  return (
    words.findIndex((word) => {
      reached += word.length + 1;
      return reached >= length;
    }) + 1
  );
}

/**
 * The Chinese words for what an English label says of its measure; undefined where it says nothing that can be told in
 * them: over the previous year, of nothing that grows.
 */
export function chineseMeasure(said: ReadonlySet<EnglishMeasure>): string | undefined {
  const isChange = said.has("growth") || said.has("change");
  if (said.has("over the year before") && !isChange) return undefined;
  const basis = said.has("year-to-date")
    ? "累计"
    : said.has("current quarter")
      ? "当季"
      : said.has("current period")
        ? "当期"
        : said.has("whole year")
          ? "全年"
          : "";
  const percent = said.has("percent") ? "%" : "";
  return (
    basis +
    (said.has("growth") ? "同比增速" : said.has("change") ? "同比增减" : said.has("value") ? "数值" : "") +
    percent
  );
}

/**
 * The words of a label; parts between colons that name an area come last, since a vendor puts them anywhere: CN: GDP:
 * Shaanxi: Secondary Industry.
 */
export function englishWords(text: string, isArea: (words: string) => boolean): string[] {
  const parts = text.split(/\s*[:;|]\s*/u).filter((part) => part !== "");
  const areas = parts.length > 1 ? parts.filter(isArea) : [];
  const ordered = areas.length > 0 ? [...parts.filter((part) => !areas.includes(part)), ...areas] : parts;
  return ordered.flatMap((part) => part.split(/[\s,()[\]_]+/u)).filter((word) => word !== "");
}

import type { Basis } from "../domain/indicator.ts";

/** What makes a series one series. */
export interface SeriesParts {
  readonly indicator: string;
  readonly area: string;
  readonly industry: string;
  readonly basis: Basis;
}

const BASIS_CODES: Readonly<Record<Basis, string>> = {
  month: "M",
  "year-to-date": "YTD",
  quarter: "Q",
  year: "Y",
  point: "P",
};

/** The readable key, in the manner of SDMX: INDICATOR.610100.I36.YTD, with a dash for the whole area. */
export function seriesKey({ indicator, area, industry, basis }: SeriesParts): string {
  return [indicator, area, industry ? `I${industry}` : "-", BASIS_CODES[basis]].join(".");
}

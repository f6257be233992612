import type { MemberKind } from "../domain/catalogue.ts";
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

const MEMBER_LETTERS: Readonly<Record<MemberKind, string>> = {
  industry: "I",
  cluster: "C",
  project: "P",
  enterprise: "E",
};

/** The readable key, in the manner of SDMX: INDICATOR.610100.I36.YTD, with a dash for the whole area. */
export function seriesKey({ indicator, area, industry, basis }: SeriesParts): string {
  return memberSeriesKey({ indicator, area, member: industry, kind: "industry", basis });
}

/** What makes a series one series, whatever kind of member it is about. */
export interface MemberSeriesParts {
  readonly indicator: string;
  readonly area: string;
  /** Code of the member; "" for the whole area. */
  readonly member: string;
  readonly kind: MemberKind | "";
  readonly basis: Basis;
}

/** The key of a series about any member: …PTRIAL.M is about the project TRIAL. */
export function memberSeriesKey({ indicator, area, member, kind, basis }: MemberSeriesParts): string {
  const about = member && kind ? `${MEMBER_LETTERS[kind]}${member}` : "-";
  return [indicator, area, about, BASIS_CODES[basis]].join(".");
}

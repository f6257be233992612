import type { Basis, Frequency } from "./indicator.ts";

/** How often figures can be published, most often first. */
export const FREQUENCIES: readonly Frequency[] = ["monthly", "quarterly", "annual"];

/** The frequencies in words. */
export const FREQUENCY_NAMES: Readonly<Record<Frequency, string>> = {
  monthly: "月度",
  quarterly: "季度",
  annual: "年度",
};

/** How often a figure on a basis can come: a point is the end of any period, and December's year-to-date is the year's. */
const OFTEN: Readonly<Record<Basis, readonly Frequency[]>> = {
  month: ["monthly"],
  "year-to-date": ["monthly", "quarterly", "annual"],
  quarter: ["quarterly"],
  year: ["annual"],
  point: ["monthly", "quarterly", "annual"],
};

/** What of an indicator's bases and frequencies does not go together. */
export interface PublicationConflict {
  /** Bases on which none of the frequencies brings a figure. */
  readonly bases: readonly Basis[];
  /** Frequencies at which none of the bases comes. */
  readonly frequencies: readonly Frequency[];
}

/**
 * Holds published bases against frequencies: every basis needs a frequency at which it comes and the other way round.
 * Where only one of the two is stated, nothing is in conflict.
 */
export function publicationConflict(bases: readonly Basis[], frequencies: readonly Frequency[]): PublicationConflict {
  if (bases.length === 0 || frequencies.length === 0) return { bases: [], frequencies: [] };
  return {
    bases: bases.filter((basis) => !OFTEN[basis].some((one) => frequencies.includes(one))),
    frequencies: frequencies.filter((one) => !bases.some((basis) => OFTEN[basis].includes(one))),
  };
}

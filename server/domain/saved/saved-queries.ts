import { suggest } from "../suggest.ts";
import { AREA_QUERY, INDICATOR_QUERY, INDUSTRY_QUERY, RELEASE_QUERY } from "./catalogue-queries.ts";
import { WRITING_PARAMETERS } from "./common-parameters.ts";
import { FIGURE_QUERY } from "./figure-query.ts";
import { LEDGER_CASE_QUERY, LEDGER_COUNT_QUERY } from "./ledger-queries.ts";
import { CLUSTER_QUERY, COMMITMENT_QUERY, PROJECT_QUERY, TARGET_QUERY } from "./plan-queries.ts";
import type { Parameter, SavedQuery } from "./saved-query.ts";

/** Every saved query: the closed library from which addresses, documentation and connection texts are made. */
export const SAVED_QUERIES: readonly SavedQuery[] = [
  FIGURE_QUERY,
  TARGET_QUERY,
  COMMITMENT_QUERY,
  CLUSTER_QUERY,
  PROJECT_QUERY,
  LEDGER_CASE_QUERY,
  LEDGER_COUNT_QUERY,
  INDICATOR_QUERY,
  RELEASE_QUERY,
  AREA_QUERY,
  INDUSTRY_QUERY,
];

/** How the rows of a saved query may be written. */
export const DATA_FORMATS = ["csv", "json", "ndjson", "arrow", "html"] as const;

/** One way to write rows. */
export type DataFormat = (typeof DATA_FORMATS)[number];

/** Whether a text is the name of a way to write rows. */
export function isDataFormat(text: string): text is DataFormat {
  return DATA_FORMATS.some((format) => format === text);
}

/** The saved query of that name; undefined for any other text. */
export function findSavedQuery(name: string): SavedQuery | undefined {
  return SAVED_QUERIES.find((query) => query.name === name);
}

/** The names nearest to one that there is not; all where none is near. */
export function namesNear(name: string): readonly string[] {
  const names = SAVED_QUERIES.map((query) => query.name);
  const near = suggest(name, names);
  return near.length > 0 ? near : names;
}

/** All that a saved query may be asked with: its own parameters, then those of the writing. */
export function parametersOf(query: Pick<SavedQuery, "parameters">): readonly Parameter[] {
  return [...query.parameters, ...WRITING_PARAMETERS];
}

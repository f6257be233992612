import { type ImportProblem, importProblem } from "../domain/import/import-problem.ts";
import type { IndicatorField } from "../domain/import/indicator-record.ts";
import type { TableRecord } from "../domain/import/record-table.ts";
import type { Indicator } from "../domain/indicator.ts";
import { FREQUENCY_NAMES, publicationConflict } from "../domain/publication.ts";

import { BASIS_NAMES } from "./answer-source.ts";
import type { Series } from "./snapshot.ts";

/** The bases and frequencies of an indicator that do not go together, each where it is written. */
export function publicationProblems(
  { place }: Pick<TableRecord<IndicatorField>, "place">,
  { bases, frequencies }: Pick<Indicator, "bases" | "frequencies">,
): ImportProblem[] {
  const conflict = publicationConflict(bases, frequencies);
  return [
    ...conflict.bases.map((one) => place("basis", importProblem("PUBLICATION_CONFLICT", BASIS_NAMES[one], "频率"))),
    ...conflict.frequencies.map((one) =>
      place("frequency", importProblem("PUBLICATION_CONFLICT", FREQUENCY_NAMES[one], "口径")),
    ),
  ];
}

/** A doubt where a table states the bases of an indicator, but not all of those on which it has series. */
export function unlistedBasis(
  { has, place }: Pick<TableRecord<IndicatorField>, "has" | "place">,
  { name, bases }: Pick<Indicator, "name" | "bases">,
  series: readonly Pick<Series, "basis">[],
): ImportProblem | undefined {
  if (!has("basis") || bases.length === 0) return undefined;
  const missing = new Set(series.flatMap(({ basis }) => (bases.includes(basis) ? [] : BASIS_NAMES[basis])));
  return missing.size === 0
    ? undefined
    : place("basis", importProblem("BASIS_UNLISTED", name, [...missing].join("、")));
}

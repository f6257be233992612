import { AREA_QUERY, INDICATOR_QUERY, INDUSTRY_QUERY, RELEASE_QUERY } from "../../domain/saved/catalogue-queries.ts";
import { onlyValue, type ParameterValues } from "../../domain/saved/read-parameters.ts";
import { listSource, type RowSource } from "../../domain/saved/rows.ts";
import type { Snapshot } from "../snapshot.ts";

const byCode = ({ code }: { readonly code: string }) => code;

/** The indicators of the catalogue. */
export function indicatorRows({ catalogue }: Snapshot): RowSource {
  return listSource(catalogue.indicators.things, INDICATOR_QUERY.columns.length, {
    cursor: byCode,
    row: (one) => [
      ...[one.code, one.name, one.englishName, one.aliases.join("；") || null, one.unit, one.decimals, one.kind],
      ...[one.priceBasis, one.direction, one.growthOf || null, one.definition],
    ],
  });
}

/** The releases, oldest first. */
export function releaseRows({ releases }: Snapshot, values: ParameterValues): RowSource {
  const kind = onlyValue(values, "kind");
  const chosen = releases.filter((one) => kind === undefined || one.kind === kind);
  return listSource(chosen, RELEASE_QUERY.columns.length, {
    cursor: byCode,
    row: (one) => [
      ...[one.id, one.code, one.title, one.kind, one.publishedOn, one.dateBasis, one.note || null, one.sha256],
    ],
  });
}

/** The areas of the catalogue. */
export function areaRows({ catalogue }: Snapshot): RowSource {
  return listSource(catalogue.areas.things, AREA_QUERY.columns.length, {
    cursor: byCode,
    row: ({ code, name, shortName, level, parent }) => [code, name, shortName, level, parent || null],
  });
}

/** The industries of the catalogue. */
export function industryRows({ industries }: Snapshot): RowSource {
  return listSource(industries, INDUSTRY_QUERY.columns.length, {
    cursor: byCode,
    row: ({ code, name, level, parent }) => [code, name, level, parent || null],
  });
}

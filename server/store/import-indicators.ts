import { type ImportProblem, importProblem } from "../domain/import/import-problem.ts";
import type { ImportTally, RowChange } from "../domain/import/import-tally.ts";
import { INDICATOR_COLUMNS, INDICATOR_REQUIRED, readIndicatorRecord } from "../domain/import/indicator-record.ts";
import type { TableRecord } from "../domain/import/record-table.ts";
import type { Indicator } from "../domain/indicator.ts";
import { foldName } from "../domain/suggest.ts";
import type { ImportRequest } from "./figure-import.ts";
import type { Importing, ImportOutcome } from "./import-outcome.ts";
import { importRecords, type RecordImport } from "./import-records.ts";
import { publicationProblems, unlistedBasis } from "./publication-problems.ts";
import type { Snapshot } from "./snapshot.ts";
import { writeIndicators } from "./write-indicators.ts";

type IndicatorField = keyof typeof INDICATOR_COLUMNS;

/**
 * Imports indicators as a release of the catalogue: new ones, and new names and definitions of known ones. What has
 * figures keeps its unit and its kind; a name belongs to one indicator.
 */
export function importIndicators(importing: Importing, request: ImportRequest): Promise<ImportOutcome> {
  const { indicators } = importing.book.current().catalogue;
  const ground: Conflicts = {
    brought: new Set(),
    owners: new Map(indicators.things.flatMap(ownedNames)),
    codes: new Set(indicators.things.map(({ code }) => code)),
  };
  const records: RecordImport<IndicatorField, Indicator> = {
    kind: "indicators",
    heldAs: "indicators",
    columns: INDICATOR_COLUMNS,
    required: INDICATOR_REQUIRED,
    judge: (rows, snapshot, tally, table) => judgeIndicators(rows, snapshot, { tally, table, ground }),
    write: writeIndicators,
  };
  return importRecords(importing, request, records);
}

interface Judging {
  readonly tally: Pick<ImportTally, "figure" | "refuse" | "warn">;
  readonly table: string;
  readonly ground: Conflicts;
}

function judgeIndicators(
  records: readonly TableRecord<IndicatorField>[],
  { catalogue, seriesOf }: Snapshot,
  { tally, table, ground }: Judging,
): Indicator[] {
  const brought: Indicator[] = [];
  for (const record of records) ground.codes.add(record.text("code").toUpperCase());
  for (const record of records) {
    const read = readIndicatorRecord(record);
    const before = Array.isArray(read) ? undefined : catalogue.indicators.byCode(read.code);
    const indicator = Array.isArray(read) || !before ? read : { ...read, ...unwritten(record, before) };
    const problems = Array.isArray(indicator)
      ? indicator
      : [...conflictsOf(record, indicator, ground), ...publicationProblems(record, indicator)];
    if (!Array.isArray(indicator) && before && seriesOf(before.code).length > 0) {
      problems.push(...changedInUse(record, indicator, before));
    }
    if (Array.isArray(indicator) || problems.length > 0) {
      tally.refuse(problems.map((one) => ({ ...one, table })));
      continue;
    }
    const unlisted = unlistedBasis(record, indicator, seriesOf(indicator.code));
    if (unlisted) tally.warn({ ...unlisted, table });
    brought.push(indicator);
    ground.brought.add(indicator.code);
    for (const [name, code] of ownedNames(indicator)) ground.owners.set(name, code);
    tally.figure(changeOf(indicator, before), () => ({
      ...{ row: record.row, table, figure: `${indicator.name} ${indicator.code}`, unit: indicator.unit },
      ...{ before: null, after: null, statusBefore: before?.name ?? "", statusAfter: indicator.name },
    }));
  }
  return brought;
}

/** What a known indicator keeps, because the table has no column for it. */
function unwritten({ has }: TableRecord<IndicatorField>, before: Indicator): Partial<Indicator> {
  const { englishName, aliases, decimals, priceBasis, direction, growthOf, definition, bases, frequencies } = before;
  return {
    ...(has("name_en") ? {} : { englishName }),
    ...(has("aliases") ? {} : { aliases }),
    ...(has("decimals") ? {} : { decimals }),
    ...(has("price_basis") ? {} : { priceBasis }),
    ...(has("direction") ? {} : { direction }),
    ...(has("growth_of") ? {} : { growthOf }),
    ...(has("definition") ? {} : { definition }),
    ...(has("basis") ? {} : { bases }),
    ...(has("frequency") ? {} : { frequencies }),
  };
}

/** What the rows so far have taken, of all tables. */
interface Conflicts {
  /** Codes of the indicators that they bring. */
  readonly brought: Set<string>;
  /** Code of the indicator that goes by a name. */
  readonly owners: Map<string, string>;
  /** Of the book and of the tables. */
  readonly codes: Set<string>;
}

function conflictsOf(
  record: TableRecord<IndicatorField>,
  indicator: Indicator,
  { brought, owners, codes }: Conflicts,
): ImportProblem[] {
  if (brought.has(indicator.code)) {
    return [record.place("code", importProblem("CODE_REPEATED", indicator.code))];
  }
  const taken = namesOf(indicator).filter((name) => (owners.get(name) ?? indicator.code) !== indicator.code);
  const problems = taken.map((name) => record.place("name", importProblem("NAME_TAKEN", name, owners.get(name))));
  const { growthOf } = indicator;
  const isKnown = growthOf === "" || growthOf === indicator.code || codes.has(growthOf);
  return isKnown
    ? problems
    : [...problems, record.place("growth_of", importProblem("FIELD_INVALID", growthOf, "已有的指标代码"))];
}

function changedInUse(record: TableRecord<IndicatorField>, after: Indicator, before: Indicator): ImportProblem[] {
  const fields = [
    ["unit", "单位"],
    ["kind", "类型"],
  ] as const;
  return fields
    .filter(([field]) => after[field] !== before[field])
    .map(([field, words]) => record.place(field, importProblem("INDICATOR_IN_USE", before.code, words)));
}

function changeOf(after: Indicator, before: Indicator | undefined): RowChange {
  if (!before) return "added";
  return JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(after)) ? "same" : "changed";
}

function inOrder(indicator: Indicator): unknown[] {
  const { code, name, englishName, aliases, unit, decimals, kind, priceBasis, direction, definition, growthOf } =
    indicator;
  const { bases, frequencies } = indicator;
  const terms = [unit, decimals, kind, bases, priceBasis, frequencies, direction, definition, growthOf];
  return [code, name, englishName, aliases, ...terms];
}

function ownedNames(indicator: Indicator): [name: string, code: string][] {
  return namesOf(indicator).map((name) => [name, indicator.code]);
}

function namesOf({ code, name, aliases }: Indicator): string[] {
  return [code, name, ...aliases].map(foldName);
}

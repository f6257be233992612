import { type ImportProblem, importProblem } from "../domain/import/import-problem.ts";
import type { ImportTally, RowChange } from "../domain/import/import-tally.ts";
import { magnitudeJump } from "../domain/import/magnitude-jump.ts";
import type { TableRecord } from "../domain/import/record-table.ts";
import {
  readTargetRecord,
  TARGET_COLUMNS,
  TARGET_REQUIRED,
  type TargetField,
  type TargetRow,
} from "../domain/import/target-record.ts";
import { wordsAround } from "../domain/import/target-words.ts";
import type { Target, TargetTerms } from "../domain/target.ts";
import type { ImportRequest } from "./figure-import.ts";
import type { Importing, ImportOutcome } from "./import-outcome.ts";
import { importRecords, type RecordImport } from "./import-records.ts";
import { HOME_AREA, type Snapshot } from "./snapshot.ts";
import { type TargetEntry, writeTargets } from "./write-targets.ts";

/**
 * Imports targets as a release: those of a further plan, and revisions of known ones. A superseded target stays readable
 * as of its time; the plan's own words stay what they are.
 */
export function importTargets(importing: Importing, request: ImportRequest): Promise<ImportOutcome> {
  const taken = { brought: new Map<string, TargetEntry>(), unchanged: new Set<string>() };
  const records: RecordImport<TargetField, TargetEntry> = {
    kind: "targets",
    heldAs: "targets",
    columns: TARGET_COLUMNS,
    required: TARGET_REQUIRED,
    judge: (rows, snapshot, tally, table) =>
      judgeTargets(rows, { snapshot, tally, table, ...taken, title: request.heading.title }),
    write: writeTargets,
  };
  return importRecords(importing, request, records);
}

interface Judging {
  readonly snapshot: Snapshot;
  readonly tally: ImportTally;
  readonly table: string;
  /** Targets of the import so far, of all its tables, by code. */
  readonly brought: Map<string, TargetEntry>;
  /** Codes of those that are already so, and need no revision. */
  readonly unchanged: Set<string>;
  /** Source of rows that name none. */
  readonly title: string;
}

function judgeTargets(records: readonly TableRecord<TargetField>[], judging: Judging): TargetEntry[] {
  const { snapshot, tally, table, brought, unchanged } = judging;
  const { catalogue, plan } = snapshot;
  const earlier = new Set(brought.keys());
  for (const record of records) {
    const row = readTargetRecord(record, { catalogue, homeArea: HOME_AREA, tasks: plan.tasks });
    const problems = Array.isArray(row) ? row : judgeRow(row, judging);
    if (problems.length > 0) tally.refuse(problems.map((one) => ({ ...one, table })));
  }
  return [...brought.values()].filter(({ code }) => !earlier.has(code) && !unchanged.has(code));
}

/** Takes a row among those brought, or says what stands against it. */
function judgeRow(row: TargetRow, { snapshot, tally, table, brought, unchanged, title }: Judging): ImportProblem[] {
  const { record } = row;
  const before = targetMeant(row, snapshot.plan.targets);
  const taken = [...snapshot.plan.targets, ...brought.values()];
  const code = before?.code ?? (row.code || freshCode(row, taken));
  const conflict = before && conflictOf(row, before);
  if (conflict) return [record.place("code", conflict)];
  const twin = brought.get(code) ?? [...brought.values()].find((one) => isAlike(one, row));
  if (twin) return [record.place("indicator", importProblem("CODE_REPEATED", twin.code))];
  if (row.isWithdrawn && !before) {
    tally.skip({ ...record.place("indicator", importProblem("TARGET_ABSENT", code)), table });
    return [];
  }
  const entry = { ...row, code, task: row.task || (before?.task ?? ""), source: row.source || title };
  const change = changeOf(entry, before);
  if (change === "same") unchanged.add(code);
  tally.figure(change, () => ({
    ...{ row: record.row, table, figure: nameOf(row, snapshot), unit: row.unit, before: before?.amount ?? null },
    ...{ after: row.isWithdrawn ? null : row.amount, statusBefore: wordsOf(before), statusAfter: wordsOf(row) },
  }));
  for (const warning of warningsOf(row, before, snapshot)) tally.warn({ ...warning, table });
  brought.set(code, entry);
  return [];
}

/** The target that a row is about: the one of its code, else the one of its indicator, year and sort. */
function targetMeant(row: TargetRow, targets: readonly Target[]): Target | undefined {
  const ofCode = row.code === "" ? undefined : targets.find((one) => one.code.toUpperCase() === row.code);
  if (ofCode) return ofCode;
  const alike = targets.filter((one) => isAlike(one, row));
  return alike.find((one) => one.kind === row.kind) ?? alike[0];
}

/** Formulas ask for an indicator's growth or for its amount: of each there is one target a year. */
function isAlike(one: TargetTerms, { indicator, year, kind }: TargetRow): boolean {
  return one.indicator === indicator && one.year === year && (one.kind === "growth") === (kind === "growth");
}

function conflictOf(row: TargetRow, before: Target) {
  const isSame = row.code === "" || before.code.toUpperCase() === row.code;
  return isSame && isAlike(before, row) ? undefined : importProblem("TARGET_TAKEN", row.code, before.code);
}

function freshCode({ indicator, year, kind }: TargetRow, targets: readonly TargetTerms[]): string {
  const code = `${year}.${indicator}`;
  return targets.some((one) => one.code === code) ? `${code}.${kind.toUpperCase()}` : code;
}

function changeOf(after: TargetEntry, before: Target | undefined): RowChange {
  if (after.isWithdrawn) return "withdrawn";
  if (!before) return "added";
  const terms = ({ kind, operator, operatorWords, amount, unit, task }: Target | TargetEntry) =>
    JSON.stringify([kind, operator, operatorWords, amount, unit, task]);
  const isQuoted = after.quote === "" || after.quote === before.quote;
  return terms(after) === terms(before) && isQuoted ? "same" : "changed";
}

function warningsOf(row: TargetRow, before: Target | undefined, { catalogue }: Snapshot): ImportProblem[] {
  const { record, amount, quote } = row;
  if (row.isWithdrawn || amount === null) return [];
  const warnings: ImportProblem[] = [];
  if (quote !== "" && wordsAround(quote, amount) === undefined) {
    warnings.push(record.place("quote", importProblem("QUOTE_DIFFERS", quote, String(amount))));
  }
  const indicator = catalogue.indicators.byCode(row.indicator);
  const isComparable = before?.amount != null && before.unit === row.unit && row.kind !== "growth";
  const jump =
    indicator && isComparable ? magnitudeJump(amount, before.amount ?? 0, { ...indicator, unit: row.unit }) : undefined;
  if (jump) warnings.push(record.place("amount", importProblem("VALUE_JUMP", indicator?.name, jump)));
  return warnings;
}

function nameOf({ indicator, year }: TargetRow, { catalogue }: Snapshot): string {
  return `${year}年 ${catalogue.indicators.byCode(indicator)?.name ?? indicator} 目标`;
}

function wordsOf(target: Pick<Target, "operatorWords" | "kind"> | undefined): string {
  return target ? `${target.kind} ${target.operatorWords}`.trim() : "";
}

import { importProblem } from "../domain/import/import-problem.ts";
import type { ImportTally } from "../domain/import/import-tally.ts";
import {
  PHASED_PLAN_COLUMNS,
  PHASED_PLAN_REQUIRED,
  type PhasedPlanField,
  type PhasedPlanRow,
  readPhasedPlanRecord,
} from "../domain/import/phased-plan-record.ts";
import type { TableRecord } from "../domain/import/record-table.ts";
import type { ImportRequest } from "./figure-import.ts";
import type { Importing, ImportOutcome } from "./import-outcome.ts";
import { importRecords, type RecordImport } from "./import-records.ts";
import { CURRENT } from "./import-release.ts";
import { readPhasedPlan } from "./read-phased-plan.ts";
import type { Snapshot } from "./snapshot.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import type { PhasedPlanEntry } from "./write-phased-plan.ts";

/** Imports phased plans: each target's as a whole, all of a table as one release. */
export function importPhasedPlans(importing: Importing, request: ImportRequest): Promise<ImportOutcome> {
  const known = new Map<string, PhasedPlanEntry>();
  const records: RecordImport<PhasedPlanField, PhasedPlanEntry> = {
    kind: "phased-plans",
    heldAs: "phased-plans",
    columns: PHASED_PLAN_COLUMNS,
    required: PHASED_PLAN_REQUIRED,
    judge: (rows, snapshot, tally, table) => judgePlans(rows, { snapshot, tally, table, known }),
    write: writePlans,
  };
  return importRecords(importing, request, records);
}

function judgePlans(records: readonly TableRecord<PhasedPlanField>[], judging: PlanJudging): PhasedPlanEntry[] {
  const { tally, table, known } = judging;
  const plans = new Map<string, PhasedPlanRow[]>();
  for (const record of records) {
    const row = readPhasedPlanRecord(record);
    if (Array.isArray(row)) tally.refuse(row.map((one) => ({ ...one, table })));
    else plans.set(`${row.target}|${row.year}`, [...(plans.get(`${row.target}|${row.year}`) ?? []), row]);
  }
  const entries: PhasedPlanEntry[] = [];
  for (const rows of plans.values()) {
    const entry = judgePlan(rows, judging);
    if (!entry) continue;
    entries.push(entry);
    known.set(entry.target.code, entry);
  }
  return entries;
}

interface PlanJudging {
  readonly snapshot: Snapshot;
  /** The plans so far, of all tables, by the code of their target. */
  readonly known: Map<string, PhasedPlanEntry>;
  readonly tally: Pick<ImportTally, "figure" | "refuse" | "warn">;
  readonly table: string;
}

/** The plan of one target; undefined where something is wrong with it, and then with all of its rows. */
function judgePlan(rows: readonly PhasedPlanRow[], judging: PlanJudging): PhasedPlanEntry | undefined {
  const { snapshot, known, tally, table } = judging;
  const [first] = rows;
  if (!first) return undefined;
  const { target, year, unit, record } = first;
  const [source, note] = [record.text("source"), record.text("note")];
  const read = readPhasedPlan(snapshot, { target, year, amounts: rows, unit, source, note });
  // One target under two names.
  const isRepeated = "target" in read && known.has(read.target.code);
  const wrong = "target" in read ? "同一目标写了两次" : read.map(({ message }) => message).join("");
  if (isRepeated || !("target" in read)) {
    for (const row of rows) {
      tally.refuse([{ ...row.record.place("target", importProblem("PLAN_INVALID", target, wrong)), table }]);
    }
    return undefined;
  }
  countMonths(rows, read, judging);
  return read;
}

/** Counts the months of a plan; that it has not all that the plan before has needs a yes. */
function countMonths(rows: readonly PhasedPlanRow[], entry: PhasedPlanEntry, { snapshot, tally, table }: PlanJudging) {
  const before = new Map(snapshot.phasedPlan(entry.target.code).map(({ month, amount }) => [month, amount]));
  for (const [at, row] of rows.entries()) {
    const [old, after] = [before.get(row.month), entry.amounts[at]?.amount ?? row.amount];
    const change = old === undefined ? "added" : old === after ? "same" : "changed";
    tally.figure(change, () => ({
      ...{ row: row.record.row, table, figure: `${entry.title} ${row.month}月`, unit: entry.target.unit },
      ...{ before: old ?? null, after, statusBefore: "", statusAfter: "" },
    }));
  }
  const gone = [...before.keys()].filter((month) => !rows.some((row) => row.month === month));
  if (gone.length === 0) return;
  const problem = importProblem("PLAN_SHORTENED", entry.title, gone.map((month) => `${month}月`).join("、"));
  for (const { record } of rows.slice(0, 1)) tally.warn({ ...record.place("target", problem), table });
}

function writePlans(connection: SqliteConnection, entries: readonly PhasedPlanEntry[], vintage: number): void {
  const close = connection.prepare(
    `UPDATE "PhasedAmount" SET "until" = ? WHERE "until" = ${CURRENT}
     AND "targetId" = (SELECT "id" FROM "Target" WHERE "code" = ?)`,
  );
  const insert = connection.prepare(
    `INSERT INTO "PhasedAmount" ("targetId", "period", "vintage", "amount")
     VALUES ((SELECT "id" FROM "Target" WHERE "code" = ?), ?, ?, ?)`,
  );
  for (const { target, amounts } of entries) {
    close([vintage, target.code]);
    for (const { month, amount } of amounts) insert([target.code, target.year * 100 + month, vintage, amount]);
  }
}

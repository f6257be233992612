import type { Catalogue } from "../domain/catalogue.ts";
import type { CaseNames } from "../domain/ledger/case-names.ts";
import { isInLedger, type RecordedCase } from "../domain/ledger/ledger-case.ts";
import { createNameIndex } from "../domain/name-index.ts";

import { breathe } from "./bulk.ts";
import { CASE_COLUMN_LIST, parseCase } from "./case-columns.ts";
import type { PlanContent } from "./content.ts";
import type { Database } from "./database.ts";
import type { Ledger, LedgerState } from "./ledger.ts";
import { eventOf, type LedgerEvent, READ_COLUMNS } from "./ledger-event.ts";

type Reading = Pick<Database, "scan">;

/** Cases that are read before others get their turn: some hundredths of a second. */
const CASE_PORTION = 1000;

const PORTION = `SELECT "id", json_array(${CASE_COLUMN_LIST}) FROM "LedgerCase" WHERE "id" > ? ORDER BY "id" LIMIT ${CASE_PORTION}`;

const NEWEST = 'SELECT COALESCE(MAX("id"), 0) FROM "LedgerEvent"';

// As one text: the driver takes as long for each column as for a line of JSON.
const CASES = `SELECT "eventId", json_array(${CASE_COLUMN_LIST}) FROM "LedgerCase" WHERE "eventId" > ? ORDER BY "id"`;

const CASES_AT = `SELECT e."content" FROM "LedgerEvent" AS e
  JOIN (SELECT MAX("id") AS "last" FROM "LedgerEvent" WHERE "id" <= ? GROUP BY "caseId") AS l ON l."last" = e."id"
  ORDER BY e."caseId"`;

const HEAD = 'SELECT "sha256" FROM "LedgerEvent" WHERE "id" = ?';

const EVENTS = `SELECT ${READ_COLUMNS} FROM "LedgerEvent" AS e JOIN "LedgerCase" AS c ON c."id" = e."caseId"
  WHERE c."code" = ? ORDER BY e."id"`;

/** Reads the ledger as it is now, a portion of its cases at a time. */
export async function loadLedger(database: Reading, names: CaseNames, today: string): Promise<Ledger> {
  const [[newest] = [0]] = database.scan(NEWEST);
  const position = Number(newest);
  const head = headAt(database, position);
  const cases: RecordedCase[] = [];
  for (let last = 0; ; ) {
    const rows = [...database.scan(PORTION, [last])];
    for (const [, content] of rows) cases.push(parseCase(String(content)));
    if (rows.length < CASE_PORTION) break;
    last = Number(rows.at(-1)?.[0]);
    await breathe();
  }
  // Cases that moved meanwhile may have been read before or after that: they are read again, in one statement.
  return newerLedger(database, ledgerOf(cases, { position, head, today }, names), today);
}

/** The ledger as it is now, of which an earlier state is known: only the cases that have moved since are read. */
export async function renewLedger(database: Reading, before: Ledger, today: string): Promise<Ledger> {
  if (headAt(database, before.position) !== before.head) return loadLedger(database, before.names, today);
  return newerLedger(database, before, today);
}

function newerLedger(database: Reading, before: Ledger, today: string): Ledger {
  const { names } = before;
  const { cases, position } = loadCasesAfter(database, before.position);
  if (cases.length === 0) return { ...before, today };
  const moved = new Map(cases.map((one) => [one.code, one]));
  const known = before.recorded.map((one) => moved.get(one.code) ?? one);
  const all = [...known, ...cases.filter(({ code }) => before.find(code) === undefined)];
  return ledgerOf(all, { position, head: headAt(database, position), today }, names);
}

function loadCasesAfter(database: Reading, event: number) {
  const cases: RecordedCase[] = [];
  let position = event;
  // Cases and position come of one statement: of two, a step could come between.
  for (const [last, content] of database.scan(CASES, [event])) {
    cases.push(parseCase(String(content)));
    position = Math.max(position, Number(last));
  }
  return { cases, position };
}

/** Reads the ledger as it was after an event, as it was seen on a day. */
export function loadLedgerAt(database: Reading, names: CaseNames, state: LedgerState): Ledger {
  const cases = Array.from(database.scan(CASES_AT, [state.position]), ([content]) => parseCase(String(content)));
  return ledgerOf(cases, state, names);
}

/** Hash of an event; "" where there is no such event. */
export function headAt(database: Reading, position: number): string {
  const [[head] = [""]] = position === 0 ? [] : database.scan(HEAD, [position]);
  return String(head);
}

/** The events of a case, oldest first. */
export function loadCaseEvents(database: Reading, code: string): readonly LedgerEvent[] {
  return Array.from(database.scan(EVENTS, [code]), eventOf);
}

/** What the names of cases come from. */
export interface NamedContent {
  readonly plan: Pick<PlanContent, "enterprises" | "clusters" | "tasks">;
  readonly catalogue: Pick<Catalogue, "areas">;
}

/** What cases may name, of a plan and a catalogue. */
export function caseNamesOf({ plan, catalogue: { areas } }: NamedContent): CaseNames {
  return {
    enterprise: createNameIndex(plan.enterprises),
    cluster: createNameIndex(plan.clusters),
    task: createNameIndex(plan.tasks.map(({ code, title }) => ({ code, name: title, aliases: [] }))),
    area: areas,
    isWithin(area, whole) {
      for (let at = areas.byCode(area); at; at = areas.byCode(at.parent)) if (at.code === whole) return true;
      return false;
    },
  };
}

function ledgerOf(recorded: readonly RecordedCase[], state: LedgerState, names: CaseNames): Ledger {
  const byCode = new Map(recorded.map((one) => [one.code, one]));
  return { ...state, cases: recorded.filter(isInLedger), recorded, names, find: (code) => byCode.get(code) };
}

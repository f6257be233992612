import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { CaseChange } from "../domain/ledger/case-change.ts";
import { STEPS } from "../domain/ledger/case-step.ts";
import { CASE_FIELDS, type RecordedCase } from "../domain/ledger/ledger-case.ts";
import type { LedgerProblem, ProblemField } from "../domain/ledger/ledger-problem.ts";
import { changeLedger, type LedgerEnding, type LedgerRequest } from "../store/change-ledger.ts";
import { contentHash } from "../store/content-hash.ts";
import { type SubmittedRows, submitLedgerRows } from "../store/submit-ledger-rows.ts";

import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import {
  AdvanceLedgerCaseInput,
  LedgerCasePayload,
  RegisterLedgerCaseInput,
  SubmitLedgerRowsInput,
  SubmitLedgerRowsPayload,
} from "./ledger-input.ts";
import { orDatabaseError } from "./or-database-error.ts";
import { readOrThrow } from "./or-throw.ts";
import { requireRole } from "./require-role.ts";
import { InputReading, type UserError, userError } from "./user-error.ts";

interface CaseOutcome {
  readonly ending: LedgerEnding | "invalid";
  readonly case: RecordedCase | undefined;
  readonly userErrors: readonly UserError[];
}

@Resolver()
export class LedgerChangeResolver {
  @LeastRole("analyst")
  @Mutation(() => LedgerCasePayload, { description: "登记一个问题。" })
  registerLedgerCase(
    @Arg("input", () => RegisterLedgerCaseInput, { description: "问题。" }) input: RegisterLedgerCaseInput,
    @Ctx() context: QueryContext,
  ): Promise<CaseOutcome> {
    return changeOne(context, { ...wordsOf(input), code: input.code ?? "", step: "register" }, input.idempotencyKey);
  }

  @LeastRole("analyst")
  @Mutation(() => LedgerCasePayload, {
    description: "对一个问题办一步。核验、销号和退回需要数据管理员；申请销号的人不能自己核验、销号。",
  })
  advanceLedgerCase(
    @Arg("input", () => AdvanceLedgerCaseInput, { description: "哪个问题的哪一步。" }) input: AdvanceLedgerCaseInput,
    @Ctx() context: QueryContext,
  ): Promise<CaseOutcome> {
    const { code, step, expectedRevision } = input;
    requireRole(context.actor, STEPS[step].role);
    return changeOne(context, { ...wordsOf(input), code, step, expectedRevision }, input.idempotencyKey);
  }

  @LeastRole("analyst")
  @Mutation(() => SubmitLedgerRowsPayload, {
    description: "提交表格中的一批问题：登记、办理、更正，每行有收据或理由；全部写入，或什么也不写。",
  })
  async submitLedgerRows(
    @Arg("input", () => SubmitLedgerRowsInput, { description: "表格。" }) input: SubmitLedgerRowsInput,
    @Ctx() context: QueryContext,
  ) {
    const { database, snapshot } = context;
    const reading = new InputReading();
    const rows = input.rows.map((cells, at) => ({ row: (input.firstRow ?? 1) + at, cells }));
    const asked = { key: input.idempotencyKey, operation: "ledger.submit" };
    const origin = originOf(context, ["submit", input.rows], asked, reading);
    if (reading.errors.length > 0) return { ending: "invalid", rows: [], ignored: [], userErrors: reading.errors };
    const request = { ...origin, rows, isDryRun: input.dryRun === true };
    const submitted = await orDatabaseError(submitLedgerRows(database, snapshot.ledger.names, request));
    if (submitted.ending === "written" || submitted.ending === "known") await context.renewLedger();
    return {
      ...submitted,
      rows: submitted.rows.map(({ columns, ...one }) => ({
        ...one,
        problems: one.problems.map((problem, at) => ({ ...problem, column: columns[at] ?? "" })),
      })),
      userErrors: rowErrors(submitted, origin.key),
    };
  }
}

/** What is wrong with the table as a whole, and that rows are refused, which say why themselves. */
function rowErrors({ ending, rows }: SubmittedRows, key: string): readonly UserError[] {
  if (ending === "key-taken") return [userError("KEY_TAKEN", ["idempotencyKey"], key)];
  const whole = rows.filter(({ row }) => row === 0).flatMap(({ problems }) => problems.map(errorOf));
  const refused = rows.filter(({ row, outcome }) => row > 0 && outcome === "refused").length;
  return refused > 0 ? [...whole, userError("ROWS_REFUSED", ["rows"], refused)] : whole;
}

type Words = Pick<CaseChange, "fields" | "note" | "evidence">;

function wordsOf(input: RegisterLedgerCaseInput | AdvanceLedgerCaseInput): Words {
  const fields = CASE_FIELDS.map((field) => [field, input[field] ?? undefined]);
  return { fields: Object.fromEntries(fields), note: input.note ?? "", evidence: input.evidence ?? [] };
}

async function changeOne(
  context: QueryContext,
  change: CaseChange,
  key: string | null | undefined,
): Promise<CaseOutcome> {
  const reading = new InputReading();
  const origin = originOf(context, change, { key, operation: `ledger.${change.step}` }, reading);
  if (reading.errors.length > 0) return { ending: "invalid", case: undefined, userErrors: reading.errors };
  const request = { ...origin, changes: [change], isDryRun: false };
  const { ending, results } = await orDatabaseError(
    changeLedger(context.database, context.snapshot.ledger.names, request),
  );
  // Of a repetition too: the first may have come from another context, after this one took its state.
  if (ending === "written" || ending === "known") await context.renewLedger();
  const [result] = results;
  return { ending, case: result?.case, userErrors: (result?.problems ?? []).map(errorOf) };
}

interface Asked {
  readonly key: string | null | undefined;
  readonly operation: string;
}

function originOf(
  { actor }: QueryContext,
  content: unknown,
  { key, operation }: Asked,
  reading: InputReading,
): Omit<LedgerRequest, "changes" | "isDryRun"> {
  const trimmed = key?.trim() ?? "";
  const fit = reading.at(["idempotencyKey"], () => readOrThrow(trimmed, (text) => text), "");
  return { actor, key: fit, requestSha256: contentHash(content), operation, at: new Date() };
}

function errorOf({ code, message, field }: LedgerProblem): UserError {
  return { code, message, path: pathOf(field) };
}

function pathOf(field: ProblemField): readonly string[] {
  const names: Partial<Readonly<Record<ProblemField, string>>> = {
    revision: "expectedRevision",
    key: "idempotencyKey",
  };
  return [names[field] ?? field];
}

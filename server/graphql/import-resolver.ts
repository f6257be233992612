import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { ImportLine } from "../domain/import/import-lines.ts";
import { ImportTally } from "../domain/import/import-tally.ts";
import { isAtLeast } from "../domain/role.ts";

import { importFigures } from "../store/import-figures.ts";
import type { Importing, ImportOutcome } from "../store/import-outcome.ts";
import { RECORD_KINDS } from "../store/record-kinds.ts";
import { revertRelease } from "../store/revert-release.ts";

import type { QueryContext } from "./context.ts";
import { ImportFiguresInput, ImportRecordsInput, RevertReleaseInput } from "./import-input-type.ts";
import { ImportFiguresPayload, type ImportLineColumnsType, RevertReleasePayload } from "./import-type.ts";
import { importUserErrors, revertUserErrors } from "./import-user-errors.ts";
import { LeastRole } from "./least-role.ts";
import { readImport, readRecordImport } from "./read-import.ts";
import { requireRole } from "./require-role.ts";
import { InputReading, type UserError } from "./user-error.ts";

@Resolver()
export class ImportResolver {
  @LeastRole("analyst")
  @Mutation(() => ImportFiguresPayload, {
    description:
      "导入一张表的数据，记为一次发布：整体写入，或什么也不写；写入需要数据管理员，只检查不需要。相同的内容或幂等键只写一次。",
  })
  async importFigures(
    @Arg("input", () => ImportFiguresInput, { description: "表格和说明。" }) input: ImportFiguresInput,
    @Ctx() context: QueryContext,
  ) {
    if (!input.dryRun) requireRole(context.actor, "steward");
    const reading = new InputReading();
    const request = readImport(context, input, reading);
    if (reading.errors.length > 0) return invalid(context, reading.errors);
    return told(context, input, await importFigures(importingOf(context), request));
  }

  @LeastRole("analyst")
  @Mutation(() => ImportFiguresPayload, {
    description: "导入一张记录表（指标、目标、分月计划等），规则与 importFigures 相同。",
  })
  async importRecords(
    @Arg("input", () => ImportRecordsInput, { description: "每一行是什么，表格和说明。" }) input: ImportRecordsInput,
    @Ctx() context: QueryContext,
  ) {
    if (!input.dryRun) requireRole(context.actor, "steward");
    const reading = new InputReading();
    const request = readRecordImport(context.actor, input, reading);
    if (reading.errors.length > 0) return invalid(context, reading.errors);
    return told(context, input, await RECORD_KINDS[input.kind].importFrom(importingOf(context), request));
  }

  @LeastRole("steward")
  @Mutation(() => RevertReleasePayload, {
    description:
      "撤销一次数据、项目、目标、分月计划、指标或台账的发布，记为一次新的发布：改动的恢复原来的，新增的撤下（台账的问题撤回，办理经过仍在）；或什么也不写，并说明被什么挡住。",
  })
  async revertRelease(
    @Arg("input", () => RevertReleaseInput, { description: "要撤销的发布。" }) { code }: RevertReleaseInput,
    @Ctx() context: QueryContext,
  ) {
    const outcome = await revertRelease(importingOf(context), code, context.actor);
    return { ...outcome, receipt: outcome.receipt ?? null, userErrors: revertUserErrors(outcome, code) };
  }
}

type Told = Pick<ImportFiguresInput, "idempotencyKey" | "publishAt">;

async function told(context: QueryContext, input: Told, outcome: ImportOutcome) {
  const { ending, report, receipt, held } = outcome;
  const { lines, ...rest } = report;
  // Of a repetition too: the first may have come from another context, after this one took its state.
  if (ending === "known") await context.renew();
  return {
    ending,
    receipt: receipt ?? null,
    held: held ?? null,
    ...rest,
    lines: columnsOf(lines),
    ...standingOf(context),
    userErrors: importUserErrors(outcome, input),
  };
}

/** An import whose rows were not even looked at. */
function invalid(context: QueryContext, userErrors: readonly UserError[]) {
  const { lines, ...rest } = new ImportTally().report();
  return {
    ...{ ending: "invalid", receipt: null, held: null, ...rest, lines: columnsOf(lines) },
    ...standingOf(context),
    userErrors,
  };
}

function standingOf({ actor, snapshot }: QueryContext) {
  return { mayPublish: isAtLeast(actor.role, "steward"), dataVersion: snapshot.dataVersion };
}

function columnsOf(lines: readonly ImportLine[]): ImportLineColumnsType {
  return {
    row: lines.map(({ row }) => row),
    fate: lines.map(({ fate }) => fate),
    figure: lines.map(({ figure }) => figure),
    unit: lines.map(({ unit }) => unit),
    before: lines.map(({ before }) => before),
    after: lines.map(({ after }) => after),
  };
}

/** What an import works with, so that the operation sees what it wrote. */
export function importingOf(context: QueryContext): Importing {
  return {
    database: context.database,
    book: { current: () => context.snapshot, reload: () => context.renew() },
  };
}

import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { ImportLine } from "../domain/import/import-lines.ts";
import { isAtLeast } from "../domain/role.ts";

import { importFigures } from "../store/import-figures.ts";
import type { Importing, ImportOutcome } from "../store/import-outcome.ts";
import { RECORD_KINDS } from "../store/record-kinds.ts";
import { revertRelease } from "../store/revert-release.ts";

import type { QueryContext } from "./context.ts";
import {
  ImportFiguresInput,
  ImportFiguresPayload,
  type ImportLineColumnsType,
  ImportRecordsInput,
  RevertReleasePayload,
} from "./import-type.ts";
import { LeastRole } from "./least-role.ts";
import { readImport, readRecordImport } from "./read-import.ts";
import { requireRole } from "./require-role.ts";

@Resolver()
export class ImportResolver {
  @LeastRole("analyst")
  @Mutation(() => ImportFiguresPayload, {
    description:
      "导入一张表的数据，记为一次发布：整体写入，或什么也不写；写入需要发布员，只检查不需要。相同的内容或幂等键只写一次。",
  })
  async importFigures(
    @Arg("input", () => ImportFiguresInput, { description: "表格和说明。" }) input: ImportFiguresInput,
    @Arg("dryRun", () => Boolean, { nullable: true, description: "是否只检查；省略为否。" })
    dryRun: boolean | null | undefined,
    @Arg("confirmed", () => Boolean, { nullable: true, description: "警告是否已经核对；省略为否。" })
    confirmed: boolean | null | undefined,
    @Ctx() context: QueryContext,
  ) {
    if (!dryRun) requireRole(context.actor, "steward");
    const manner = { isDryRun: dryRun === true, isConfirmed: confirmed === true };
    return told(context, await importFigures(importingOf(context), { ...readImport(context, input), ...manner }));
  }

  @LeastRole("analyst")
  @Mutation(() => ImportFiguresPayload, {
    description: "导入一张记录表（指标、目标、分月计划等），规则与 importFigures 相同。",
  })
  async importRecords(
    @Arg("input", () => ImportRecordsInput, { description: "每一行是什么，表格和说明。" }) input: ImportRecordsInput,
    @Arg("dryRun", () => Boolean, { nullable: true, description: "是否只检查；省略为否。" })
    dryRun: boolean | null | undefined,
    @Arg("confirmed", () => Boolean, { nullable: true, description: "警告是否已经核对；省略为否。" })
    confirmed: boolean | null | undefined,
    @Ctx() context: QueryContext,
  ) {
    if (!dryRun) requireRole(context.actor, "steward");
    const manner = { isDryRun: dryRun === true, isConfirmed: confirmed === true };
    const request = { ...readRecordImport(context.actor, input), ...manner };
    return told(context, await RECORD_KINDS[input.kind].importFrom(importingOf(context), request));
  }

  @LeastRole("steward")
  @Mutation(() => RevertReleasePayload, {
    description:
      "撤销一次数据、项目、目标、分月计划或指标的发布，记为一次新的发布：改动的恢复原来的，新增的撤下；或什么也不写，并说明被什么挡住。",
  })
  async revertRelease(
    @Arg("code", () => String, { description: "发布的代码，如 IMPORT.25。" }) code: string,
    @Ctx() context: QueryContext,
  ) {
    const { receipt, ...outcome } = await revertRelease(importingOf(context), code, context.actor);
    return { ...outcome, receipt: receipt ?? null };
  }
}

async function told(context: QueryContext, { ending, report, receipt, held }: ImportOutcome) {
  const { lines, ...rest } = report;
  // Of a repetition too: the first may have come from another context, after this one took its state.
  if (ending === "known") await context.renew();
  return {
    ending,
    receipt: receipt ?? null,
    held: held ?? null,
    ...rest,
    lines: columnsOf(lines),
    mayPublish: isAtLeast(context.actor.role, "steward"),
    dataVersion: context.snapshot.dataVersion,
  };
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

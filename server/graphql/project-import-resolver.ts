import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import { contentHash } from "../store/content-hash.ts";
import type { ImportRequest } from "../store/figure-import.ts";
import type { Importing, ImportOutcome } from "../store/import-outcome.ts";
import { importProjectProgress } from "../store/import-project-progress.ts";
import { importProjects } from "../store/import-projects.ts";

import type { QueryContext } from "./context.ts";
import { ImportFiguresPayload, ImportProjectsInput } from "./import-type.ts";
import { LeastRole } from "./least-role.ts";
import { readImport } from "./read-import.ts";
import { requireRole } from "./require-role.ts";

const DRY_RUN = { nullable: true, description: "是否只检查；省略为否。" } as const;
const CONFIRMED = { nullable: true, description: "警告是否已经核对；省略为否。" } as const;

@Resolver()
export class ProjectImportResolver {
  @LeastRole("analyst")
  @Mutation(() => ImportFiguresPayload, {
    description:
      "导入项目档案，记为一次发布：整体写入，或什么也不写；写入需要发布员，只检查不需要。列：项目（必填）、代码、阶段、阶段月份、总投资、年度、年度计划投资、1月累计计划…12月累计计划、单位（省略为万元）、责任单位、企业、集群、归入理由、地区、行业、专项、市级重点、计划开工、实际开工（其他阶段相同）、里程碑、操作（合并、替换、删除）、来源、说明。",
  })
  importProjects(
    @Arg("input", () => ImportProjectsInput, { description: "表格和说明。" }) input: ImportProjectsInput,
    @Arg("dryRun", () => Boolean, DRY_RUN) dryRun: boolean | null | undefined,
    @Arg("confirmed", () => Boolean, CONFIRMED) confirmed: boolean | null | undefined,
    @Ctx() context: QueryContext,
  ) {
    return importTable(context, input, {
      kind: "projects",
      isDryRun: dryRun === true,
      isConfirmed: confirmed === true,
    });
  }

  @LeastRole("analyst")
  @Mutation(() => ImportFiguresPayload, {
    description:
      "导入项目进度，记为一次发布；写入需要发布员，只检查不需要。列：项目、期间（必填）、累计完成投资（年初至当月）、开工以来累计完成投资、到位资金（年初至当月）、单位（省略为万元）、阶段、来源、说明。",
  })
  importProjectProgress(
    @Arg("input", () => ImportProjectsInput, { description: "表格和说明。" }) input: ImportProjectsInput,
    @Arg("dryRun", () => Boolean, DRY_RUN) dryRun: boolean | null | undefined,
    @Arg("confirmed", () => Boolean, CONFIRMED) confirmed: boolean | null | undefined,
    @Ctx() context: QueryContext,
  ) {
    const manner = { kind: "project-progress", isDryRun: dryRun === true, isConfirmed: confirmed === true } as const;
    return importTable(context, input, manner);
  }
}

interface Manner extends Pick<ImportRequest, "isDryRun" | "isConfirmed"> {
  readonly kind: "projects" | "project-progress";
}

type Importer = (importing: Importing, request: ImportRequest) => Promise<ImportOutcome>;

const IMPORTERS: Readonly<Record<Manner["kind"], Importer>> = {
  projects: importProjects,
  "project-progress": importProjectProgress,
};

async function importTable(context: QueryContext, input: ImportProjectsInput, { kind, ...manner }: Manner) {
  if (!manner.isDryRun) requireRole(context.actor, "steward");
  const read = readImport(context, input);
  const heading = { ...read.heading, sha256: contentHash([kind, input.rows]) };
  const importing = {
    database: context.database,
    book: { current: () => context.snapshot, reload: () => context.renew() },
  };
  const { ending, report, receipt } = await IMPORTERS[kind](importing, { ...read, ...manner, heading });
  // Of a repetition too: the first may have come from another context, after this one took its state.
  if (ending === "known") await context.renew();
  return { ending, receipt: receipt ?? null, ...report };
}

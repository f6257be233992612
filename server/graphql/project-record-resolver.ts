import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { Area, Industry } from "../domain/catalogue.ts";
import { januaryOf, oneMonth, sinceJanuary } from "../domain/month.ts";
import { isRelative, parsePeriod, printPeriod } from "../domain/period.ts";
import type { Project, ProjectRecord } from "../domain/project/project.ts";
import type { ProjectStage } from "../domain/project/project-stage.ts";

import { loadProjectVersions, type ProjectVersion } from "../store/load-projects.ts";
import { amountsOf, monthsOfProject, projectFigure } from "../store/project-figures.ts";
import type { Release, Snapshot } from "../store/snapshot.ts";

import { AreaType } from "./area-type.ts";
import type { QueryContext } from "./context.ts";
import { IndustryType } from "./industry-type.ts";
import { readOrThrow } from "./or-throw.ts";
import type { PlacedProject } from "./placed-project.ts";
import { ProjectStageEnum } from "./project-enums.ts";
import { ProjectProgressType, ProjectRecordType, ProjectStageReportType, ProjectType } from "./project-type.ts";
import { ReleaseType } from "./release-type.ts";

@Resolver(() => ProjectType)
export class ProjectFileResolver {
  @FieldResolver(() => Boolean, { description: "文件是否点名。" })
  inPlan(@Root() project: Project): boolean {
    return project.anchor !== undefined;
  }

  @FieldResolver(() => ProjectStageEnum, { nullable: true, description: "阶段；没有报告的为空。" })
  stage(@Root() { record }: Project): ProjectStage | null {
    return record.stage === "" ? null : record.stage;
  }

  @FieldResolver(() => [ProjectStageReportType], { description: "历月报告的阶段，从最早的起。" })
  stageReports(@Root() { reports }: Project): readonly ProjectStageReportType[] {
    return reports.map(({ stage, month }) => ({ stage, period: printPeriod(oneMonth(month)) }));
  }

  @FieldResolver(() => AreaType, { nullable: true, description: "所在地区；不知道的为空。" })
  area(@Root() { record }: Project, @Ctx() { snapshot }: QueryContext): Area | undefined {
    return snapshot.catalogue.areas.byCode(record.area);
  }

  @FieldResolver(() => IndustryType, { nullable: true, description: "行业；不知道的为空。" })
  industry(@Root() { record }: Project, @Ctx() { snapshot }: QueryContext): Industry | undefined {
    return snapshot.industries.find((one) => one.code === record.industry);
  }

  @FieldResolver(() => ProjectRecordType, { nullable: true, description: "现行的档案；没有档案的为空。" })
  record(@Root() { record }: Project): RecordVersion | null {
    return record.vintage === 0 ? null : versionOf({ record, isWithdrawn: false });
  }

  @FieldResolver(() => [ProjectRecordType], { description: "档案的各个版本，从最早的起；被取代和撤回的也在内。" })
  records(@Root() project: PlacedProject, @Ctx() context: QueryContext): readonly RecordVersion[] {
    const { vintage } = snapshotOf(project, context);
    return loadProjectVersions(context.database, project.code, vintage).map(versionOf);
  }

  @FieldResolver(() => [ProjectProgressType], { description: "各月的投资进度，从最早的起；没有记录的月份不在内。" })
  progress(
    @Root() project: PlacedProject,
    @Arg("period", () => String, { nullable: true, description: "只要哪个月，如 2016年6月；省略为全部。" })
    period: string | null | undefined,
    @Ctx() context: QueryContext,
  ): readonly ProjectProgressType[] {
    const snapshot = snapshotOf(project, context);
    const months = monthsOfProject(snapshot, project.code);
    if (period == null) return months.map((month) => progressAt(snapshot, project.code, month));
    const wanted = readOrThrow(period, parsePeriod);
    const month = isRelative(wanted) ? months.at(-1) : wanted.end;
    return month === undefined ? [] : [progressAt(snapshot, project.code, month)];
  }
}

/** What a version of a record is shown as. */
type RecordVersion = Omit<ProjectRecord, "stage"> & {
  readonly stage: ProjectStage | null;
  readonly stagePeriod: string | null;
  readonly isWithdrawn: boolean;
};

@Resolver(() => ProjectRecordType)
export class ProjectRecordResolver {
  @FieldResolver(() => ReleaseType, { nullable: true, description: "写下它的发布。" })
  release(@Root() { vintage }: RecordVersion, @Ctx() { snapshot }: QueryContext): Release | undefined {
    return snapshot.release(vintage);
  }
}

function versionOf({ record, isWithdrawn }: ProjectVersion): RecordVersion {
  const { stage, stageMonth, ...others } = record;
  const stagePeriod = stage === "" ? null : printPeriod(oneMonth(stageMonth));
  return { ...others, stageMonth, stage: stage === "" ? null : stage, stagePeriod, isWithdrawn };
}

function snapshotOf(project: PlacedProject, { snapshot }: Pick<QueryContext, "snapshot">): Snapshot {
  return project.snapshot ?? snapshot;
}

function progressAt(snapshot: Snapshot, code: string, month: number): ProjectProgressType {
  const { completed, funds, yearPlan, phasedPlan } = amountsOf(snapshot, code, month);
  const rate = completed === null || yearPlan === null || yearPlan === 0 ? null : (completed / yearPlan) * 100;
  return {
    period: printPeriod(month === januaryOf(month) ? oneMonth(month) : sinceJanuary(month)),
    completed,
    completedSinceStart: projectFigure(snapshot, code, "completedSinceStart", { basis: "point", month }),
    fundsInPlace: funds,
    yearPlan,
    phasedPlan,
    investmentRate: rate,
  };
}

import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";

import type { Indicator } from "../domain/indicator.ts";
import type { Project } from "../domain/project/project.ts";
import { sentenceOf, type Target } from "../domain/target.ts";

import { citeTarget } from "../store/answer-target.ts";
import type { PlanContent } from "../store/content.ts";
import type { Release } from "../store/snapshot.ts";

import type { QueryContext } from "./context.ts";
import { IndicatorType } from "./indicator-type.ts";
import { LeastRole } from "./least-role.ts";
import { orThrow, readOrThrow } from "./or-throw.ts";
import { NonTargetType, PassageType, PlanDocumentType } from "./plan-type.ts";
import { PolicyType } from "./policy-type.ts";
import { ProgrammeType, ProjectType } from "./project-type.ts";
import { ReleaseType } from "./release-type.ts";
import { TargetType } from "./target-type.ts";
import { targetsOf } from "./targets-of.ts";
import { TaskType } from "./task-type.ts";

type Task = PlanContent["tasks"][number];

@Resolver(() => PlanDocumentType)
export class PlanDocumentResolver {
  @LeastRole("viewer")
  @Query(() => PlanDocumentType, { description: "工作要点全文及其结构。" })
  planDocument(@Ctx() { snapshot }: QueryContext): PlanContent["document"] {
    return snapshot.plan.document;
  }

  @FieldResolver(() => [PassageType], { description: "各段原文。" })
  passages(@Ctx() { snapshot }: QueryContext): PlanContent["passages"] {
    return snapshot.plan.passages;
  }

  @FieldResolver(() => [TaskType], { description: "各部分；每部分的各项见 items。" })
  parts(@Ctx() { snapshot }: QueryContext): readonly Task[] {
    return snapshot.plan.tasks.filter((task) => task.parent === "");
  }

  @FieldResolver(() => [TargetType], { description: "全部目标。" })
  targets(@Ctx() { snapshot }: QueryContext): readonly Target[] {
    return snapshot.plan.targets;
  }

  @FieldResolver(() => [NonTargetType], { description: "不是目标的数字及其原因。" })
  nonTargets(@Ctx() { snapshot }: QueryContext): PlanContent["nonTargets"] {
    return snapshot.plan.nonTargets;
  }

  @FieldResolver(() => [PolicyType], { description: "引用的政策。" })
  policies(@Ctx() { snapshot }: QueryContext): PlanContent["policies"] {
    return snapshot.plan.policies;
  }

  @FieldResolver(() => [ProgrammeType], { description: "点名的专项。" })
  programmes(@Ctx() { snapshot }: QueryContext): PlanContent["programmes"] {
    return snapshot.plan.programmes;
  }
}

@Resolver(() => TaskType)
export class TaskResolver {
  @LeastRole("viewer")
  @Query(() => [TaskType], { description: "重点工作：各部分及其各项，按文件的次序。" })
  tasks(@Ctx() { snapshot }: QueryContext): readonly Task[] {
    return snapshot.plan.tasks;
  }

  @FieldResolver(() => TaskType, { nullable: true, description: "所属的部分；部分本身为空。" })
  part(@Root() task: Task, @Ctx() { snapshot }: QueryContext): Task | undefined {
    return snapshot.plan.tasks.find((one) => one.code === task.parent);
  }

  @FieldResolver(() => [TaskType], { description: "这一部分的各项。" })
  items(@Root() task: Task, @Ctx() { snapshot }: QueryContext): readonly Task[] {
    return snapshot.plan.tasks.filter((one) => one.parent === task.code);
  }

  @FieldResolver(() => [TargetType], { description: "这一项（或这一部分）下的目标。" })
  targets(@Root() task: Task, @Ctx() { snapshot }: QueryContext): readonly Target[] {
    const { tasks, targets } = snapshot.plan;
    const items = tasks.filter((one) => one.code === task.code || one.parent === task.code);
    return targets.filter((target) => items.some((item) => item.code === target.task));
  }

  @FieldResolver(() => [ProjectType], { description: "这一项点名的项目。" })
  projects(@Root() task: Task, @Ctx() { snapshot }: QueryContext): readonly Project[] {
    return snapshot.projects.filter((project) => project.task === task.code);
  }
}

@Resolver(() => TargetType)
export class TargetResolver {
  @LeastRole("viewer")
  @Query(() => [TargetType], { description: "目标，按文件的次序；可按年度和指标筛选。" })
  targets(
    @Arg("year", () => Int, { nullable: true, description: "年度。" }) year: number | null | undefined,
    @Arg("indicator", () => String, { nullable: true, description: "指标的名称、别名或代码。" })
    indicator: string | null | undefined,
    @Ctx() { snapshot }: QueryContext,
  ): readonly Target[] {
    const { plan, catalogue } = snapshot;
    const found = indicator == null ? plan.targets : targetsOf(plan, readOrThrow(indicator, catalogue.indicator));
    return found.filter((target) => year == null || target.year === year);
  }

  @FieldResolver(() => String, { description: "原文：工作要点的一字不差，导入的照导入时所写。" })
  quote(@Root() target: Target): string {
    return sentenceOf(target);
  }

  @FieldResolver(() => String, { description: "出处：工作要点的段落，或导入时写明的文件。" })
  source(@Root() target: Target, @Ctx() { snapshot }: QueryContext): string {
    return citeTarget(target, snapshot.plan);
  }

  @FieldResolver(() => ReleaseType, { nullable: true, description: "导入或修订它的发布；工作要点原有的为空。" })
  release(@Root() target: Target, @Ctx() { snapshot }: QueryContext): Release | undefined {
    return snapshot.release(target.vintage);
  }

  @FieldResolver(() => IndicatorType, { description: "目标所定的指标；增速目标为其增长的指标。" })
  indicator(@Root() target: Target, @Ctx() { snapshot }: QueryContext): Indicator {
    return orThrow(snapshot.catalogue.indicator(target.indicator));
  }

  @FieldResolver(() => TaskType, { nullable: true, description: "所在的重点工作；总体目标为空。" })
  task(@Root() target: Target, @Ctx() { snapshot }: QueryContext): Task | undefined {
    return snapshot.plan.tasks.find((task) => task.code === target.task);
  }
}

import { GraphQLError } from "graphql";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { isWithinYear, oneMonth, sinceJanuary } from "../domain/month.ts";
import { isRelative, type Period, parsePeriod, printPeriod } from "../domain/period.ts";
import { countProjects } from "../domain/project/count-projects.ts";
import type { PlanProjectCount } from "../domain/project/plan-project-count.ts";
import { chooseProjects } from "../domain/project/project-filter.ts";
import { projectRates } from "../domain/project/project-rates.ts";
import type { Target } from "../domain/target.ts";

import { planProjectCounts } from "../store/plan-project-counts.ts";
import { measureProjects } from "../store/project-figures.ts";
import { groupKeys, groupName, type ProjectGroup } from "../store/project-groups.ts";

import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { readOrThrow } from "./or-throw.ts";
import { ProjectGroupEnum } from "./project-enums.ts";
import { ProjectFilterInput } from "./project-filter-type.ts";
import { PlanProjectCountType, ProjectCountType, ProjectRatesType } from "./project-rates-type.ts";
import { readProjectFilter } from "./read-project-filter.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";
import { TargetType } from "./target-type.ts";

const AS_OF = { nullable: true, description: "日期或发布代码：当时所知的；省略为现在。" } as const;
const FILTER = { nullable: true, description: "哪些项目；省略为全部。" } as const;

@Resolver()
export class ProjectRatesResolver {
  @LeastRole("viewer")
  @Query(() => ProjectRatesType, {
    description: "一批项目在某月的四率：开工率、投资完成率、资金到位率、按期竣工率；说明用了几个项目、缺几个。",
  })
  async projectRates(
    @Arg("period", () => String, { description: "到哪个月，如 2016年6月 或 2016年1-6月。" }) period: string,
    @Arg("filter", () => ProjectFilterInput, FILTER) filter: ProjectFilterInput | null | undefined,
    @Arg("asOf", () => String, AS_OF) asOf: string | null | undefined,
    @Ctx() context: QueryContext,
  ): Promise<ProjectRatesType> {
    const { start, end } = monthsOf(period);
    const snapshot = await snapshotAsOf(context, asOf);
    const projects = chooseProjects(snapshot.projects, readProjectFilter(snapshot, filter ?? {}));
    const rates = projectRates(measureProjects(snapshot, projects, end), end);
    return {
      period: printPeriod(start === end ? oneMonth(end) : sinceJanuary(end)),
      projects: projects.length,
      dataVersion: snapshot.dataVersion,
      rates: rates.map((rate) => ({ ...rate, problem: rate.problem ?? null })),
    };
  }

  @LeastRole("viewer")
  @Query(() => [ProjectCountType], { description: "项目按阶段、集群、地区、专项或责任单位的个数和总投资。" })
  async projectCounts(
    @Arg("groupBy", () => ProjectGroupEnum, { description: "按什么分组。" }) groupBy: ProjectGroup,
    @Arg("filter", () => ProjectFilterInput, FILTER) filter: ProjectFilterInput | null | undefined,
    @Arg("asOf", () => String, AS_OF) asOf: string | null | undefined,
    @Ctx() context: QueryContext,
  ): Promise<readonly ProjectCountType[]> {
    const snapshot = await snapshotAsOf(context, asOf);
    const projects = chooseProjects(snapshot.projects, readProjectFilter(snapshot, filter ?? {}));
    const counts = countProjects(projects, groupKeys(groupBy));
    return counts.map((count) => ({ ...count, name: groupName(snapshot, groupBy, count.key) }));
  }

  @LeastRole("viewer")
  @Query(() => [PlanProjectCountType], {
    description: "文件承诺的项目个数与档案相比：140个投资过5000万元的、30个竣工投产的、12个招商引资的。",
  })
  async planProjectCounts(
    @Arg("asOf", () => String, AS_OF) asOf: string | null | undefined,
    @Ctx() context: QueryContext,
  ): Promise<readonly PlanProjectCount[]> {
    return planProjectCounts(await snapshotAsOf(context, asOf));
  }
}

@Resolver(() => PlanProjectCountType)
export class PlanProjectCountResolver {
  @FieldResolver(() => TargetType, { nullable: true, description: "哪个目标，及其原文。" })
  target(@Root() count: PlanProjectCount, @Ctx() { snapshot }: QueryContext): Target | undefined {
    return snapshot.plan.targets.find((target) => target.code === count.target);
  }
}

/** A month, or from January to one. @throws GraphQLError for any other period */
function monthsOf(text: string): Period {
  const period = readOrThrow(text, parsePeriod);
  if (!isRelative(period) && isWithinYear(period)) return period;
  throw new GraphQLError(`period 收到“${text}”。请写一年中的一个月，如 2016年6月。`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { createNameIndex } from "../domain/name-index.ts";
import type { Project } from "../domain/project/project.ts";
import { chooseProjects } from "../domain/project/project-filter.ts";
import type { Anchor } from "../domain/target.ts";

import type { PlanContent, Standing } from "../store/content.ts";

import { ClusterType } from "./cluster-type.ts";
import { type Connection, connectionType, paginate } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { EnterpriseType } from "./enterprise-type.ts";
import { LeastRole } from "./least-role.ts";
import { findOrThrow } from "./or-throw.ts";
import { perSnapshot } from "./per-snapshot.ts";
import { type PlacedProject, projectIndex } from "./placed-project.ts";
import { ProjectFilterInput, ProjectListArgs } from "./project-filter-type.ts";
import { ProgrammeType, ProjectType } from "./project-type.ts";
import { readProjectFilter } from "./read-project-filter.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";
import { TaskType } from "./task-type.ts";

type Programme = PlanContent["programmes"][number];
type Enterprise = PlanContent["enterprises"][number];

const ProjectConnection = connectionType("Project", "项目", () => ProjectType);

const enterpriseIndex = perSnapshot(({ plan }) => createNameIndex(plan.enterprises));

@Resolver(() => ProjectType)
export class ProjectResolver {
  @LeastRole("viewer")
  @Query(() => ProjectConnection, { description: "文件点名的和有档案的项目，点名的在前；可筛选。" })
  async projects(
    @Arg("cluster", () => String, { nullable: true, description: "集群的名称、别名或代码。" })
    cluster: string | null | undefined,
    @Arg("programme", () => String, { nullable: true, description: "专项的名称或代码。" })
    programme: string | null | undefined,
    @Arg("filter", () => ProjectFilterInput, { nullable: true, description: "其他条件；都要符合。" })
    filter: ProjectFilterInput | null | undefined,
    @Args(() => ProjectListArgs) page: ProjectListArgs,
    @Ctx() context: QueryContext,
  ): Promise<Connection<PlacedProject>> {
    const snapshot = await snapshotAsOf(context, page.asOf);
    const chosen = chooseProjects(
      snapshot.projects,
      readProjectFilter(snapshot, both(filter ?? {}, { cluster, programme })),
    );
    const placed = chosen.map((project) => ({ ...project, snapshot }));
    return paginate(placed, page, (project) => project.code);
  }

  @LeastRole("viewer")
  @Query(() => ProjectType, { nullable: true, description: "一个项目；没有时报错并给出最接近的名称。" })
  async project(
    @Arg("key", () => String, { description: "名称、别名或代码。" }) key: string,
    @Arg("asOf", () => String, { nullable: true, description: "日期或发布代码：当时所知的；省略为现在。" })
    asOf: string | null | undefined,
    @Ctx() context: QueryContext,
  ): Promise<PlacedProject> {
    const snapshot = await snapshotAsOf(context, asOf);
    return { ...findOrThrow(projectIndex(snapshot), "项目", key), snapshot };
  }

  @FieldResolver()
  clusterStanding(@Root() project: Project): Standing | null {
    return project.clusterStanding === "" ? null : project.clusterStanding;
  }

  @FieldResolver()
  anchor(@Root() project: Project): Anchor | null {
    return project.anchor ?? null;
  }

  @FieldResolver(() => ClusterType, { nullable: true, description: "所属集群；没有归入的为空。" })
  cluster(@Root() project: Project, @Ctx() { snapshot }: QueryContext): PlanContent["clusters"][number] | undefined {
    return snapshot.plan.clusters.find((cluster) => cluster.code === project.cluster);
  }

  @FieldResolver(() => ProgrammeType, { nullable: true, description: "所属的第一个专项；没有的为空。" })
  programme(@Root() project: Project, @Ctx() { snapshot }: QueryContext): Programme | undefined {
    return snapshot.plan.programmes.find((programme) => programme.code === project.programmes[0]);
  }

  @FieldResolver(() => [ProgrammeType], { description: "所属的各个专项。" })
  programmes(@Root() project: Project, @Ctx() { snapshot }: QueryContext): readonly Programme[] {
    return snapshot.plan.programmes.filter((programme) => project.programmes.includes(programme.code));
  }

  @FieldResolver(() => TaskType, { nullable: true, description: "所在的重点工作；文件没有点名的为空。" })
  task(@Root() project: Project, @Ctx() { snapshot }: QueryContext): PlanContent["tasks"][number] | undefined {
    return snapshot.plan.tasks.find((task) => task.code === project.task);
  }
}

/** The older arguments beside the filter; what the filter says itself goes first. */
function both(filter: ProjectFilterInput, { cluster, programme }: Older): ProjectFilterInput {
  return {
    ...filter,
    cluster: filter.cluster ?? cluster ?? null,
    programme: filter.programme ?? programme ?? null,
  };
}

interface Older {
  readonly cluster: string | null | undefined;
  readonly programme: string | null | undefined;
}

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  @LeastRole("viewer")
  @Query(() => [ProgrammeType], { description: "文件点名的专项。" })
  programmes(@Ctx() { snapshot }: QueryContext): readonly Programme[] {
    return snapshot.plan.programmes;
  }

  @FieldResolver(() => [ProjectType], {
    description: "文件点名或档案写明属于本专项的项目；个数可能少于 projectCount。",
  })
  projects(@Root() programme: Programme, @Ctx() { snapshot }: QueryContext): readonly Project[] {
    return snapshot.projects.filter((project) => project.programmes.includes(programme.code));
  }
}

@Resolver(() => EnterpriseType)
export class EnterpriseResolver {
  @LeastRole("viewer")
  @Query(() => [EnterpriseType], { description: "文件点名的企业。" })
  enterprises(@Ctx() { snapshot }: QueryContext): readonly Enterprise[] {
    return snapshot.plan.enterprises;
  }

  @LeastRole("viewer")
  @Query(() => EnterpriseType, { nullable: true, description: "一家企业；没有时报错并给出最接近的名称。" })
  enterprise(
    @Arg("key", () => String, { description: "名称、别名或代码。" }) key: string,
    @Ctx() { snapshot }: QueryContext,
  ): Enterprise {
    return findOrThrow(enterpriseIndex(snapshot), "企业", key);
  }
}

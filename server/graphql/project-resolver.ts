import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { createNameIndex } from "../domain/name-index.ts";

import type { PlanContent, Standing } from "../store/content.ts";

import { clusterIndex } from "./cluster-index.ts";
import { ClusterType } from "./cluster-type.ts";
import type { QueryContext } from "./context.ts";
import { EnterpriseType } from "./enterprise-type.ts";
import { LeastRole } from "./least-role.ts";
import { findOrThrow } from "./or-throw.ts";
import { perSnapshot } from "./per-snapshot.ts";
import { ProgrammeType, ProjectType } from "./project-type.ts";
import { TaskType } from "./task-type.ts";

type Project = PlanContent["projects"][number];
type Programme = PlanContent["programmes"][number];
type Enterprise = PlanContent["enterprises"][number];

const projectIndex = perSnapshot(({ plan }) => createNameIndex(plan.projects));
const enterpriseIndex = perSnapshot(({ plan }) => createNameIndex(plan.enterprises));
const programmeIndex = perSnapshot(({ plan }) =>
  createNameIndex(plan.programmes.map((programme) => ({ ...programme, aliases: [] }))),
);

@Resolver(() => ProjectType)
export class ProjectResolver {
  @LeastRole("viewer")
  @Query(() => [ProjectType], { description: "文件点名的项目；可按集群和专项筛选。" })
  projects(
    @Arg("cluster", () => String, { nullable: true, description: "集群的名称、别名或代码。" })
    cluster: string | null | undefined,
    @Arg("programme", () => String, { nullable: true, description: "专项的名称或代码。" })
    programme: string | null | undefined,
    @Ctx() { snapshot }: QueryContext,
  ): readonly Project[] {
    const inCluster = cluster == null ? undefined : findOrThrow(clusterIndex(snapshot), "产业集群", cluster).code;
    const inProgramme = programme == null ? undefined : findOrThrow(programmeIndex(snapshot), "专项", programme).code;
    return snapshot.plan.projects
      .filter((project) => inCluster === undefined || project.cluster === inCluster)
      .filter((project) => inProgramme === undefined || project.programme === inProgramme);
  }

  @LeastRole("viewer")
  @Query(() => ProjectType, { nullable: true, description: "一个项目；没有时报错并给出最接近的名称。" })
  project(
    @Arg("key", () => String, { description: "名称、别名或代码。" }) key: string,
    @Ctx() { snapshot }: QueryContext,
  ): Project {
    return findOrThrow(projectIndex(snapshot), "项目", key);
  }

  @FieldResolver()
  clusterStanding(@Root() project: Project): Standing | null {
    return project.clusterStanding === "" ? null : project.clusterStanding;
  }

  @FieldResolver(() => ClusterType, { nullable: true, description: "所属集群；没有归入的为空。" })
  cluster(@Root() project: Project, @Ctx() { snapshot }: QueryContext): PlanContent["clusters"][number] | undefined {
    return snapshot.plan.clusters.find((cluster) => cluster.code === project.cluster);
  }

  @FieldResolver(() => ProgrammeType, { nullable: true, description: "所属专项；没有的为空。" })
  programme(@Root() project: Project, @Ctx() { snapshot }: QueryContext): Programme | undefined {
    return snapshot.plan.programmes.find((programme) => programme.code === project.programme);
  }

  @FieldResolver(() => TaskType, { nullable: true, description: "所在的重点工作。" })
  task(@Root() project: Project, @Ctx() { snapshot }: QueryContext): PlanContent["tasks"][number] | undefined {
    return snapshot.plan.tasks.find((task) => task.code === project.task);
  }
}

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  @LeastRole("viewer")
  @Query(() => [ProgrammeType], { description: "文件点名的专项。" })
  programmes(@Ctx() { snapshot }: QueryContext): readonly Programme[] {
    return snapshot.plan.programmes;
  }

  @FieldResolver(() => [ProjectType], { description: "文件点名属于本专项的项目；个数可能少于 projectCount。" })
  projects(@Root() programme: Programme, @Ctx() { snapshot }: QueryContext): readonly Project[] {
    return snapshot.plan.projects.filter((project) => project.programme === programme.code);
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

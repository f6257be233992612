import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import type { Industry } from "../domain/catalogue.ts";
import type { Project } from "../domain/project/project.ts";

import type { PlanContent } from "../store/content.ts";

import { clusterIndex } from "./cluster-index.ts";
import { ClusterIndustryType, ClusterType } from "./cluster-type.ts";
import type { QueryContext } from "./context.ts";
import { IndustryType } from "./industry-type.ts";
import { LeastRole } from "./least-role.ts";
import { findOrThrow } from "./or-throw.ts";
import { ClusterTierEnum } from "./plan-enums.ts";
import { ProjectType } from "./project-type.ts";

type Cluster = PlanContent["clusters"][number];

@Resolver(() => ClusterType)
export class ClusterResolver {
  @LeastRole("viewer")
  @Query(() => [ClusterType], { description: "七个产业集群：四个千亿级，三个五百亿级。" })
  clusters(
    @Arg("tier", () => ClusterTierEnum, { nullable: true, description: "规模档次；省略为全部。" })
    tier: string | null | undefined,
    @Ctx() { snapshot }: QueryContext,
  ): readonly Cluster[] {
    return snapshot.plan.clusters.filter((cluster) => tier == null || cluster.tier === tier);
  }

  @LeastRole("viewer")
  @Query(() => ClusterType, { nullable: true, description: "一个产业集群；没有时报错并给出最接近的名称。" })
  cluster(
    @Arg("key", () => String, { description: "名称、别名或代码。" }) key: string,
    @Ctx() { snapshot }: QueryContext,
  ): Cluster {
    return findOrThrow(clusterIndex(snapshot), "产业集群", key);
  }

  @FieldResolver(() => [ClusterIndustryType], { description: "用哪些行业来观察本集群，及其理由。" })
  industries(@Root() cluster: Cluster): Cluster["industries"] {
    return cluster.industries;
  }

  @FieldResolver(() => [ProjectType], { description: "归入本集群的项目。" })
  projects(@Root() cluster: Cluster, @Ctx() { snapshot }: QueryContext): readonly Project[] {
    return snapshot.projects.filter((project) => project.cluster === cluster.code);
  }
}

@Resolver(() => ClusterIndustryType)
export class ClusterIndustryResolver {
  @FieldResolver(() => IndustryType, { nullable: true, description: "行业。" })
  industry(@Root() link: Cluster["industries"][number], @Ctx() { snapshot }: QueryContext): Industry | undefined {
    return snapshot.industries.find((industry) => industry.code === link.industry);
  }
}

import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import type { Area, CatalogueParts, Industry } from "../domain/catalogue.ts";
import { createNameIndex } from "../domain/name-index.ts";

import type { PlanContent } from "../store/content.ts";
import { HOME_AREA } from "../store/snapshot.ts";

import { AreaType } from "./area-type.ts";
import { CatalogueType } from "./catalogue-type.ts";
import { ClusterType } from "./cluster-type.ts";
import { type Connection, connectionType, paginate } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { IndustryType } from "./industry-type.ts";
import { LeastRole } from "./least-role.ts";
import { findOrThrow } from "./or-throw.ts";
import { PageArgs } from "./page-args.ts";
import { perSnapshot } from "./per-snapshot.ts";
import { AreaLevelEnum } from "./plan-enums.ts";

const AreaConnection = connectionType("Area", "地区", () => AreaType);

const industryIndex = perSnapshot(({ industries }) => createNameIndex(industries));

@Resolver()
export class CatalogueResolver {
  @LeastRole("viewer")
  @Query(() => CatalogueType, { description: "全部指标、地区和其他对象的名称，一次取得；随数据版本变化。" })
  catalogue(@Ctx() { snapshot }: QueryContext): CatalogueParts {
    const { indicators, areas, members } = snapshot.catalogue;
    return { homeArea: HOME_AREA, indicators: indicators.things, areas: areas.things, members: members.things };
  }
}

@Resolver(() => AreaType)
export class AreaResolver {
  @LeastRole("viewer")
  @Query(() => AreaConnection, { description: "地区，可按级别和上级筛选。" })
  areas(
    @Arg("level", () => AreaLevelEnum, { nullable: true, description: "级别。" }) level: string | null | undefined,
    @Arg("parent", () => String, { nullable: true, description: "上级地区的名称或代码。" }) parent:
      | string
      | null
      | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { snapshot }: QueryContext,
  ): Connection<Area> {
    const { areas } = snapshot.catalogue;
    const above = parent == null ? undefined : findOrThrow(areas, "地区", parent);
    const found = areas.things
      .filter((area) => level == null || area.level === level)
      .filter((area) => above === undefined || area.parent === above.code);
    return paginate(found, page, (area) => area.code);
  }

  @LeastRole("viewer")
  @Query(() => AreaType, { nullable: true, description: "一个地区；没有时报错并给出最接近的名称。" })
  area(
    @Arg("key", () => String, { description: "名称、简称或 GB/T 2260 代码。" }) key: string,
    @Ctx() { snapshot }: QueryContext,
  ): Area {
    return findOrThrow(snapshot.catalogue.areas, "地区", key);
  }

  @FieldResolver(() => AreaType, { nullable: true, description: "上级地区；全国为空。" })
  parent(@Root() area: Area, @Ctx() { snapshot }: QueryContext): Area | undefined {
    return snapshot.catalogue.areas.byCode(area.parent);
  }

  @FieldResolver(() => [AreaType], { description: "下级地区。" })
  children(@Root() area: Area, @Ctx() { snapshot }: QueryContext): readonly Area[] {
    return snapshot.catalogue.areas.things.filter((one) => one.parent === area.code);
  }
}

@Resolver(() => IndustryType)
export class IndustryResolver {
  @LeastRole("viewer")
  @Query(() => [IndustryType], {
    description: "国民经济行业：采矿业、制造业、电力热力燃气及水生产和供应业三个门类，及其大类。",
  })
  industries(@Ctx() { snapshot }: QueryContext): readonly Industry[] {
    return snapshot.industries;
  }

  @LeastRole("viewer")
  @Query(() => IndustryType, { nullable: true, description: "一个行业；没有时报错并给出最接近的名称。" })
  industry(
    @Arg("key", () => String, { description: "名称、别名或代码。" }) key: string,
    @Ctx() { snapshot }: QueryContext,
  ): Industry {
    return findOrThrow(industryIndex(snapshot), "行业", key);
  }

  @FieldResolver(() => IndustryType, { nullable: true, description: "所属门类；门类本身为空。" })
  parent(@Root() industry: Industry, @Ctx() { snapshot }: QueryContext): Industry | undefined {
    return industryIndex(snapshot).byCode(industry.parent);
  }

  @FieldResolver(() => [ClusterType], { description: "用本行业来观察的产业集群（经判断归入）。" })
  clusters(@Root() industry: Industry, @Ctx() { snapshot }: QueryContext): PlanContent["clusters"] {
    return snapshot.plan.clusters.filter((cluster) => cluster.industries.some((one) => one.industry === industry.code));
  }
}

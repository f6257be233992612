import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";

import type { Project } from "../domain/project/project.ts";
import { STAGE_NAMES } from "../domain/project/project-stage.ts";

import { sequenceOf } from "../store/data-version.ts";
import type { SearchHit } from "../store/search-index.ts";
import type { Snapshot } from "../store/snapshot.ts";

import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { checkPage } from "./page-args.ts";
import { SearchHitType } from "./search-type.ts";
import { StatusType } from "./status-type.ts";

@Resolver()
export class StatusResolver {
  @LeastRole("viewer")
  @Query(() => StatusType, { description: "服务器现在有什么；数据版本变了就该刷新。" })
  status(@Ctx() { snapshot }: QueryContext) {
    return {
      dataVersion: snapshot.dataVersion,
      sequence: sequenceOf(snapshot),
      latestRelease: snapshot.releases.at(-1) ?? null,
      indicatorCount: snapshot.catalogue.indicators.things.length,
      observationCount: snapshot.cube.observationCount,
      targetCount: snapshot.plan.targets.length,
    };
  }

  @LeastRole("viewer")
  @Query(() => [SearchHitType], {
    description: "搜索：汉字、别名、代码、拼音或拼音首字母（如 gsgyzjz），容许一处笔误。",
  })
  async search(
    @Arg("text", () => String, { description: "要找的文字。" }) text: string,
    @Arg("first", () => Int, { nullable: true, description: "最多几项，0 到 1000；省略为 20。" }) first:
      | number
      | null
      | undefined,
    @Ctx() { snapshot }: QueryContext,
  ) {
    const limit = first ?? 20;
    checkPage(limit);
    const hits = (await snapshot.search.search(text.slice(0, 60))).slice(0, limit);
    return hits.map((hit) => ({ ...hit, ...detailOf(snapshot, hit) }));
  }
}

function detailOf(
  { catalogue, plan, projects }: Snapshot,
  { kind, code }: SearchHit,
): { unit: string; detail: string } {
  if (kind === "indicator") {
    const indicator = catalogue.indicators.byCode(code);
    return { unit: indicator?.unit ?? "", detail: indicator?.definition ?? "" };
  }
  const project = kind === "project" ? projects.find((one) => one.code === code) : undefined;
  if (project) return { unit: "", detail: project.anchor?.quote ?? projectWords(project) };
  const quote = [...plan.clusters, ...plan.enterprises].find((one) => one.code === code)?.anchor.quote;
  return { unit: "", detail: quote ?? code };
}

function projectWords({ code, record: { stage, owner } }: Project): string {
  return [code, stage === "" ? "" : STAGE_NAMES[stage], owner].filter((text) => text !== "").join("，");
}

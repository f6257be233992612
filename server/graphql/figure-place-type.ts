import { Field, ObjectType } from "type-graphql";

import type { Basis } from "../domain/indicator.ts";

import { BasisEnum } from "./figure-enums.ts";

/** Which figure something is told of, in words: what every such type begins with. */
@ObjectType()
export abstract class FigurePlaceType {
  @Field(() => String, { description: "序列的键，如 INDICATOR.610100.I36.YTD。" })
  readonly seriesKey!: string;

  @Field(() => String, { description: "指标的名称。" })
  readonly indicator!: string;

  @Field(() => String, { description: "对象，如“全国·汽车制造业”。" })
  readonly subject!: string;

  @Field(() => String, { description: "期间，如“2016年1-6月”。" })
  readonly period!: string;

  @Field(() => BasisEnum, { description: "口径。" })
  readonly basis!: Basis;

  @Field(() => String, { description: "计量单位。" })
  readonly unit!: string;
}

import { Field, Float, Int, ObjectType } from "type-graphql";

import type { Basis, ObservationStatus } from "../domain/indicator.ts";

import { BasisEnum, ObservationStatusEnum } from "./figure-enums.ts";
import { FigurePlaceType } from "./figure-place-type.ts";
import { ReleaseType } from "./release-type.ts";
import { CitationType } from "./series-type.ts";

@ObjectType("FigureVersion", { description: "一个数据的一个版本：哪次发布、哪一天、什么数、写在哪里。" })
export class FigureVersionType {
  @Field(() => Int, { description: "版本序号。" })
  readonly vintage!: number;

  @Field(() => ReleaseType, { nullable: true, description: "带来这个版本的发布。" })
  readonly release!: ReleaseType | null;

  @Field(() => String, { description: "发布日期（ISO）。" })
  readonly publishedOn!: string;

  @Field(() => Float, { nullable: true, description: "当时的数值；当时未公布的为空。" })
  readonly value!: number | null;

  @Field(() => ObservationStatusEnum, { description: "当时的状态。" })
  readonly status!: ObservationStatus;

  @Field(() => Boolean, { description: "是否就是现在的版本。" })
  readonly isCurrent!: boolean;

  @Field(() => CitationType, { nullable: true, description: "那次发布写着这个数的地方；没有的为空。" })
  readonly citation!: CitationType | null;
}

@ObjectType("FigureHistory", { description: "一个数据的修订历史：每次发布的数，首次公布与现在的差。" })
export class FigureHistoryType extends FigurePlaceType {
  @Field(() => Float, { nullable: true, description: "首次公布的数值；从未公布的为空。" })
  readonly first!: number | null;

  @Field(() => Float, { nullable: true, description: "现在的数值；现在没有公布的为空。" })
  readonly latest!: number | null;

  @Field(() => Float, { nullable: true, description: "现在减首次，单位见 differenceUnit；缺一个的为空。" })
  readonly difference!: number | null;

  @Field(() => String, { description: "差的单位：百分数的差是百分点，其余同 unit。" })
  readonly differenceUnit!: string;

  @Field(() => [FigureVersionType], { description: "各个版本，从最早到现在。" })
  readonly versions!: readonly FigureVersionType[];
}

@ObjectType("RevisedFigure", { description: "一个修订过的数据：首次公布的和现在的。" })
export class RevisedFigureType {
  @Field(() => String, { description: "期间，如“2016年1-6月”。" })
  readonly period!: string;

  @Field(() => Float, { description: "首次公布的数值。" })
  readonly first!: number;

  @Field(() => Float, { description: "现在的数值。" })
  readonly latest!: number;

  @Field(() => Float, { description: "现在减首次。" })
  readonly difference!: number;
}

@ObjectType("SeriesRevisions", { description: "一个序列的数据首次公布以来的修订。" })
export class SeriesRevisionsType {
  @Field(() => String, { description: "序列的键，如 INDICATOR.610100.I36.YTD。" })
  readonly seriesKey!: string;

  @Field(() => String, { description: "指标的名称。" })
  readonly indicator!: string;

  @Field(() => String, { description: "对象，如“全国·汽车制造业”。" })
  readonly subject!: string;

  @Field(() => BasisEnum, { description: "口径。" })
  readonly basis!: Basis;

  @Field(() => String, { description: "各个差的单位：百分数的差是百分点，其余同指标的单位。" })
  readonly differenceUnit!: string;

  @Field(() => Int, { description: "公布过、现在仍有的数据个数。" })
  readonly figureCount!: number;

  @Field(() => Int, { description: "其中修订过、现在与首次不同的个数。" })
  readonly revisedCount!: number;

  @Field(() => Int, { description: "公布过、现在已撤下的个数，不计入其他各项。" })
  readonly withdrawnCount!: number;

  @Field(() => Float, { nullable: true, description: "平均修订：全部数据现在减首次的平均，有正负；没有数据的为空。" })
  readonly meanRevision!: number | null;

  @Field(() => Float, { nullable: true, description: "平均绝对修订：全部数据的差的绝对值的平均；没有数据的为空。" })
  readonly meanAbsoluteRevision!: number | null;

  @Field(() => RevisedFigureType, { nullable: true, description: "修订最大的数据；没有修订过的为空。" })
  readonly largest!: RevisedFigureType | null;
}

@ObjectType("RevisionSummary", { description: "一组序列首次公布与现在的比较。单位不同的序列不合并，各算各的。" })
export class RevisionSummaryType {
  @Field(() => Int, { description: "各序列的数据个数合计。" })
  readonly figureCount!: number;

  @Field(() => Int, { description: "其中修订过的个数合计。" })
  readonly revisedCount!: number;

  @Field(() => [SeriesRevisionsType], { description: "各序列，按序列的次序。" })
  readonly series!: readonly SeriesRevisionsType[];
}

import { Field, Float, Int, ObjectType } from "type-graphql";

import type { FigureChangeKind } from "../domain/figure-change.ts";
import type { Basis, ObservationStatus } from "../domain/indicator.ts";

import { AnswerColumnsType } from "./answer-type.ts";
import type { FigureChange } from "./change-page.ts";
import { connectionType } from "./connection.ts";
import { BasisEnum, FigureChangeKindEnum, ObservationStatusEnum } from "./figure-enums.ts";
import { IndexList } from "./list-scalars.ts";

@ObjectType("DataChange", { description: "数据有更新：一次或几次发布合在一起。" })
export class DataChangeType {
  @Field(() => Int, { description: "更新的序号；断线重连时作为 since，之间的更新不会漏掉。" })
  readonly sequence!: number;

  @Field(() => String, { description: "更新后的数据版本。" })
  readonly dataVersion!: string;

  @Field(() => [String], { description: "有变动的序列的键，最多 1000 个。" })
  readonly changedSeries!: readonly string[];

  @Field(() => [String], { description: "有变动的指标的代码，最多 1000 个。" })
  readonly changedIndicators!: readonly string[];

  @Field(() => Int, { description: "新增、修订或撤回的数据个数；只更新计划时为 0。" })
  readonly figureCount!: number;

  @Field(() => Boolean, { description: "上面两个列表是否完整；不完整时请按全部有变动处理。" })
  readonly isComplete!: boolean;
}

@ObjectType("FigureChange", { description: "一个数据的变动：原来的版本和现在的版本。" })
export class FigureChangeType {
  @Field(() => String, { description: "序列的键，如 INDICATOR.610100.I36.YTD。" })
  readonly seriesKey!: string;

  @Field(() => String, { description: "对象，如“全国·汽车制造业”。" })
  readonly subject!: string;

  @Field(() => String, { description: "期间，如“2016年1-6月”。" })
  readonly period!: string;

  @Field(() => BasisEnum, { description: "口径。" })
  readonly basis!: Basis;

  @Field(() => String, { description: "计量单位。" })
  readonly unit!: string;

  @Field(() => FigureChangeKindEnum, { description: "怎样变动。" })
  readonly kind!: FigureChangeKind;

  @Field(() => Float, { nullable: true, description: "原来的数值；原来没有公布的为空。" })
  readonly before!: number | null;

  @Field(() => Float, { nullable: true, description: "现在的数值；现在没有公布的为空。" })
  readonly after!: number | null;

  @Field(() => Float, { nullable: true, description: "现在减原来，单位见 differenceUnit；缺一个的为空。" })
  readonly difference!: number | null;

  @Field(() => String, { description: "差的单位：百分数的差是百分点，其余同 unit。" })
  readonly differenceUnit!: string;

  @Field(() => ObservationStatusEnum, { nullable: true, description: "原来的状态；原来还没有这个数据的为空。" })
  readonly statusBefore!: ObservationStatus | null;

  @Field(() => ObservationStatusEnum, { description: "现在的状态。" })
  readonly statusAfter!: ObservationStatus;

  /** Where it is in the cube, for its relations. */
  readonly place!: FigureChange["place"];
}

/** The plain connection; the schema shows only the one below, which says how far it goes. */
const FigureChangeConnection = connectionType("FigureChange", "数据变动", () => FigureChangeType);

@ObjectType("FigureChangeConnection", { description: "自某一版本以来变动的数据的分页列表，按序列和期间排列。" })
export class FigureChangesType extends FigureChangeConnection {
  @Field(() => Int, { description: "比到哪一次发布为止。" })
  readonly sequence!: number;

  @Field(() => String, { description: "比到哪个数据版本为止。" })
  readonly dataVersion!: string;
}

@ObjectType("ChangedAnswers", { description: "一个工作簿中答复与以前不同的单元格。" })
export class ChangedAnswersType {
  @Field(() => String, { description: "现在的数据版本。" })
  readonly dataVersion!: string;

  @Field(() => Int, { description: "更新的序号，见 status.sequence。" })
  readonly sequence!: number;

  @Field(() => IndexList, { description: "答复不同的单元格的位置，从小到大。" })
  readonly at!: readonly number[];

  @Field(() => AnswerColumnsType, { description: "这些单元格以前的答复，顺序与 at 相同。" })
  readonly before!: AnswerColumnsType;

  @Field(() => AnswerColumnsType, { description: "这些单元格现在的答复，顺序与 at 相同。" })
  readonly after!: AnswerColumnsType;
}

import { Field, InputType, ObjectType } from "type-graphql";

import type { Basis, ObservationStatus } from "../domain/indicator.ts";

import { RefusalType } from "./answer-type.ts";
import { FloatList, IndexList, TextList } from "./list-scalars.ts";

const MONTHS = "月序数：年 × 12 + 月 − 1。";

@InputType("SheetSeriesColumns", { description: "一张表用到的各序列，按列存放，每列长度相同。" })
export class SheetSeriesInput {
  @Field(() => TextList, { description: "指标代码。" })
  readonly indicators!: string[];

  @Field(() => TextList, { description: "地区代码。" })
  readonly areas!: string[];

  @Field(() => TextList, { description: "行业、集群、项目或企业的代码；指整个地区的为空文本。" })
  readonly members!: string[];
}

@InputType("SheetMeaningColumns", { description: "一张表的各单元格应填什么，按列存放，每列长度相同。" })
export class SheetMeaningInput {
  @Field(() => IndexList, { description: "序列在 SheetSeriesColumns 中的位置。" })
  readonly series!: number[];

  @Field(() => TextList, { description: "口径：month、year-to-date、quarter、year 或 point。" })
  readonly bases!: string[];

  @Field(() => IndexList, { description: `起始月。${MONTHS}` })
  readonly starts!: number[];

  @Field(() => IndexList, { description: `截止月。${MONTHS}` })
  readonly ends!: number[];
}

@ObjectType("SheetSeriesFigures", { description: "若干序列的数据，按列存放。" })
export class SheetSeriesType {
  @Field(() => IndexList, { description: "序列的位置，与所问的顺序一致。" })
  readonly series!: readonly number[];

  @Field(() => TextList, { description: "口径：month、year-to-date、quarter、year 或 point。" })
  readonly basis!: readonly Basis[];

  @Field(() => IndexList, { description: `截止月。${MONTHS}` })
  readonly month!: readonly number[];

  @Field(() => FloatList, { description: "数值，以指标的标准单位计。" })
  readonly value!: readonly number[];

  @Field(() => IndexList, { description: "发布的标题在 texts 中的位置。" })
  readonly release!: readonly number[];
}

@ObjectType("SheetPublishedFigures", { description: "现行的公布数，按列存放。" })
export class SheetPublishedType extends SheetSeriesType {
  @Field(() => TextList, { description: "状态，如 published、preliminary、revised。" })
  readonly status!: readonly ObservationStatus[];
}

@ObjectType("SheetMeaningFigures", { description: "各单元格应填的数，顺序与所问相同。" })
export class SheetMeaningType {
  @Field(() => FloatList, { description: "数值，以指标的标准单位计；没有的为 null。" })
  readonly value!: readonly (number | null)[];

  @Field(() => IndexList, { description: "由公布数推算的为 1，否则为 0。" })
  readonly isDerived!: readonly number[];

  @Field(() => FloatList, { description: "因公布数四舍五入，推算数可能的误差。" })
  readonly tolerance!: readonly number[];

  @Field(() => IndexList, { description: "来源在 texts 中的位置；没有数的为 -1。" })
  readonly source!: readonly number[];

  @Field(() => IndexList, { description: "拒答的原因在 refusals 中的位置；有数的为 -1。" })
  readonly refusal!: readonly number[];
}

@ObjectType("SheetFigures", { description: "核对和填写一张表所需的全部数据；表格本身不必发给服务器。" })
export class SheetFiguresType {
  @Field(() => String, { description: "所依据的数据版本。" })
  readonly dataVersion!: string;

  @Field(() => TextList, { description: "不重复的发布标题和来源。" })
  readonly texts!: readonly string[];

  @Field(() => SheetPublishedType, { description: "各序列现行的公布数。" })
  readonly published!: SheetPublishedType;

  @Field(() => SheetSeriesType, { description: "与现行数不同的较早的公布数。" })
  readonly earlier!: SheetSeriesType;

  @Field(() => SheetMeaningType, { description: "各单元格应填的数。" })
  readonly meanings!: SheetMeaningType;

  @Field(() => [RefusalType], { description: "不重复的拒答原因。" })
  readonly refusals!: readonly RefusalType[];
}

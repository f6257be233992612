import { createUnionType, Field, Float, InputType, ObjectType } from "type-graphql";

import type { Table } from "../domain/table.ts";

import { FloatList, IndexList, TableList, TextList } from "./list-scalars.ts";

@InputType("QuestionColumns", {
  description:
    "许多单元格的问题，按列存放：每列是一个不重复文本的字典，加上每格所用文本的位置（-1 为省略）。没有用到的列可以不给。",
})
export class QuestionColumnsInput {
  @Field(() => TextList, { description: "哪个公式在问的字典：METRIC、TARGET、PROGRESS、HISTORY、SOURCE 等。" })
  readonly asks!: string[];

  @Field(() => IndexList, { description: "每格是哪个公式；它的长度就是问题的个数。" })
  readonly ask!: number[];

  @Field(() => TextList, { nullable: true, description: "指标的字典：名称、别名或代码。" })
  readonly indicators?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格的指标。" })
  readonly indicator?: number[] | null;

  @Field(() => TextList, { nullable: true, description: "期间的字典，如“2016年1-6月”。" })
  readonly periods?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格的期间。" })
  readonly period?: number[] | null;

  @Field(() => TextList, { nullable: true, description: "历史数据止期的字典。" })
  readonly lastPeriods?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格的止期；起期在 period。" })
  readonly lastPeriod?: number[] | null;

  @Field(() => TextList, {
    nullable: true,
    description: "度量的字典：值、公布值、同比、反算同比、同比增减，前面可加当月、累计等口径。",
  })
  readonly measures?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格的度量。" })
  readonly measure?: number[] | null;

  @Field(() => TextList, { nullable: true, description: "对象的字典：地区、行业、集群、项目、企业，可用“·”相连。" })
  readonly subjects?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格的对象。" })
  readonly subject?: number[] | null;

  @Field(() => TextList, { nullable: true, description: "计量单位的字典。" })
  readonly units?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格要的计量单位。" })
  readonly unit?: number[] | null;

  @Field(() => TextList, { nullable: true, description: "版本的字典：日期或发布代码。" })
  readonly asOfs?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格的版本。" })
  readonly asOf?: number[] | null;

  @Field(() => TextList, { nullable: true, description: "输出项的字典：目标的字段，或引用的样式。" })
  readonly fields?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格的输出项。" })
  readonly field?: number[] | null;

  @Field(() => TextList, {
    nullable: true,
    description: "进度口径的字典：时间进度、分月计划、去年同期进度，或上年同期比重。",
  })
  readonly paces?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格的进度口径。" })
  readonly pace?: number[] | null;

  @Field(() => TextList, { nullable: true, description: "筛选条件的字典，如“集群=汽车;专项=…”。" })
  readonly filters?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格的筛选条件。" })
  readonly filter?: number[] | null;

  @Field(() => TextList, { nullable: true, description: "版式选项的字典，如“表头=无;方向=行;顺序=降序”。" })
  readonly options?: string[] | null;

  @Field(() => IndexList, { nullable: true, description: "每格的版式选项。" })
  readonly option?: number[] | null;
}

@ObjectType("Refusal", { description: "拒答：为什么没有答复，以及该怎么办。" })
export class RefusalType {
  @Field(() => String, { description: "代码，取自固定的清单。" })
  readonly code!: string;

  @Field(() => String, { description: "一句话：收到什么、需要什么、怎么办。" })
  readonly message!: string;

  @Field(() => [String], { description: "最接近的正确写法，最多三个。" })
  readonly near!: readonly string[];
}

@ObjectType("AnswerDetails", {
  description: "每个数值是什么：单位、期间、口径、来源等，按列存放。",
})
export class AnswerDetailsType {
  @Field(() => TextList, { description: "各项的名称，如单位、期间、口径、状态、来源、版本、测算、原文。" })
  readonly names!: readonly string[];

  @Field(() => TextList, { description: "不重复的内容。" })
  readonly texts!: readonly string[];

  @Field(() => IndexList, {
    description: "第 n 项在第 c 格的内容在 texts 中的位置是 at[n × 格数 + c]；-1 为没有。",
  })
  readonly at!: readonly number[];

  @Field(() => IndexList, { description: "每格公布时的小数位数；不知道的为 -1。" })
  readonly decimals!: readonly number[];
}

@ObjectType("AnswerColumns", { description: "许多单元格的答复，按列存放，顺序与问题相同。" })
export class AnswerColumnsType {
  @Field(() => String, { description: "答复所依据的数据版本。" })
  readonly dataVersion!: string;

  @Field(() => FloatList, { description: "每格的数值；是文本或拒答的为 null。" })
  readonly values!: readonly (number | null)[];

  @Field(() => IndexList, { description: "答复是文本的单元格的位置。" })
  readonly textAt!: readonly number[];

  @Field(() => TextList, { description: "这些单元格的文本。" })
  readonly texts!: readonly string[];

  @Field(() => IndexList, { description: "答复是表格（溢出到相邻单元格）的单元格的位置。" })
  readonly tableAt!: readonly number[];

  @Field(() => TableList, { description: "这些单元格的表格。" })
  readonly tables!: readonly Table[];

  @Field(() => IndexList, { description: "被拒答的单元格的位置。" })
  readonly refusedAt!: readonly number[];

  @Field(() => IndexList, { description: "这些单元格的原因在 refusals 中的位置。" })
  readonly refusedWith!: readonly number[];

  @Field(() => [RefusalType], { description: "不重复的拒答原因。" })
  readonly refusals!: readonly RefusalType[];

  @Field(() => AnswerDetailsType, { nullable: true, description: "每个数值是什么；没有要求（details）时为空。" })
  readonly details?: AnswerDetailsType;
}

@ObjectType("AnswerDetail", { description: "关于一个数值的一项说明。" })
export class AnswerDetailType {
  @Field(() => String, { description: "名称，如单位、期间、口径、状态、来源、版本、测算、原文。" })
  readonly name!: string;

  @Field(() => String, { description: "内容。" })
  readonly text!: string;
}

@ObjectType("Answer", { description: "一个问题的答复：数值、文本或表格。" })
export class AnswerType {
  @Field(() => Float, { nullable: true, description: "数值；答复是文本的为空。" })
  readonly value!: number | null;

  @Field(() => String, { nullable: true, description: "文本；答复是其他类型的为空。" })
  readonly text!: string | null;

  @Field(() => TableList, { nullable: true, description: "表格的各行；答复是其他类型的为空。" })
  readonly table!: Table | null;

  @Field(() => [AnswerDetailType], { description: "这个数值是什么；没有说明的为空列表。" })
  readonly details!: readonly AnswerDetailType[];

  @Field(() => String, { description: "答复所依据的数据版本。" })
  readonly dataVersion!: string;
}

export const AnswerResult = createUnionType({
  name: "AnswerResult",
  description: "答复或拒答。",
  types: () => [AnswerType, RefusalType] as const,
  resolveType: (value) => ("code" in value ? RefusalType : AnswerType),
});

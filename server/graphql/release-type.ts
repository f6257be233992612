import { Field, Int, ObjectType } from "type-graphql";

import { NodeType } from "./node.ts";

@ObjectType("Release", { implements: NodeType, description: "发布：一次导入。它的序号就是版本。" })
export class ReleaseType extends NodeType {
  @Field(() => String, { description: "代码；可作公式的 asOf 参数。" })
  readonly code!: string;

  @Field(() => Int, { description: "版本序号，越大越新。" })
  readonly vintage!: number;

  @Field(() => String, { description: "标题。" })
  readonly title!: string;

  @Field(() => String, {
    description:
      "catalogue 目录，plan 计划，observations 数据，phased-plan 分月计划，ledger 台账，projects 项目及其进度。",
  })
  readonly kind!: string;

  @Field(() => String, { description: "发布日期（ISO）。" })
  readonly publishedOn!: string;

  @Field(() => String, { description: "stated：来源写明；inferred：推定，理由见说明。" })
  readonly dateBasis!: string;

  @Field(() => String, { description: "说明。" })
  readonly note!: string;

  @Field(() => String, { description: "导入内容的 SHA-256。" })
  readonly sha256!: string;
}

@ObjectType("ReleaseCounts", { description: "一次发布带来了多少数据，写入时封存的数目。" })
export class ReleaseCountsType {
  @Field(() => Int, { description: "新增、改动或撤下的数据。" })
  readonly figures!: number;

  @Field(() => Int, { description: "写着数据的地方，包括与以前相同的。" })
  readonly citations!: number;

  @Field(() => Int, { description: "分月计划数。" })
  readonly phasedAmounts!: number;
}

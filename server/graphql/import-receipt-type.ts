import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("ImportCounts", { description: "一次导入的行数。" })
export class ImportCountsType {
  @Field(() => Int, { description: "读到的数据行。" })
  readonly read!: number;

  @Field(() => Int, { description: "新增的数据。" })
  readonly added!: number;

  @Field(() => Int, { description: "改动的数据。" })
  readonly changed!: number;

  @Field(() => Int, { description: "与现有相同的数据。" })
  readonly same!: number;

  @Field(() => Int, { description: "撤下的数据。" })
  readonly withdrawn!: number;

  @Field(() => Int, { description: "略过的合计行、说明行和列。" })
  readonly skipped!: number;

  @Field(() => Int, { description: "不能导入的行。" })
  readonly refused!: number;

  @Field(() => Int, { description: "警告。" })
  readonly warnings!: number;
}

@ObjectType("ImportReceipt", { description: "导入的收据。" })
export class ImportReceiptType {
  @Field(() => String, { description: "发布的代码。" })
  readonly release!: string;

  @Field(() => Int, { description: "版本序号。" })
  readonly vintage!: number;

  @Field(() => String, { description: "幂等键；没有的为空文本。" })
  readonly key!: string;

  @Field(() => String, { description: "内容的 SHA-256。" })
  readonly sha256!: string;

  @Field(() => String, { description: "figures 数据，reversal 撤销；其他见 RecordKind。" })
  readonly kind!: string;

  @Field(() => String, { description: "从哪里来：文件名、工作表、区域。" })
  readonly source!: string;

  @Field(() => String, { description: "标题。" })
  readonly title!: string;

  @Field(() => String, { description: "导入的时间（ISO）。" })
  readonly importedAt!: string;

  @Field(() => String, { description: "撤销的是哪个发布；不是撤销的为空文本。" })
  readonly reverts!: string;

  @Field(() => ImportCountsType, { description: "行数。" })
  readonly counts!: ImportCountsType;
}

import { Field, Float, Int, ObjectType } from "type-graphql";

import type { HeldRelease } from "../store/held-release.ts";
import type { ImportEnding } from "../store/import-outcome.ts";
import type { RevertObstacle } from "../store/revert-obstacle.ts";
import type { RevertEnding } from "../store/revert-release.ts";

import { HeldReleaseType } from "./held-type.ts";
import { ImportEndingEnum, RevertEndingEnum } from "./import-enums.ts";
import { ImportCountsType, ImportReceiptType } from "./import-receipt-type.ts";
import { FloatList, IndexList, TextList } from "./list-scalars.ts";
import { USER_ERRORS, UserErrorType } from "./user-error-type.ts";

@ObjectType("ImportHeading", { description: "以前的导入里指明过的列名。" })
export class ImportHeadingType {
  @Field(() => String, { description: "列名，去掉了全角、大小写和空格的差别。" })
  readonly heading!: string;

  @Field(() => String, { description: "它是哪个字段，如 indicator、value。" })
  readonly field!: string;
}

@ObjectType("ImportProblem", { description: "一行的问题、警告，或略过的理由。" })
export class ImportProblemType {
  @Field(() => String, { description: "代码，取自固定的清单。" })
  readonly code!: string;

  @Field(() => Int, { description: "原表中的行号；0 表示整张表。" })
  readonly row!: number;

  @Field(() => String, { description: "列名；空文本表示整行。" })
  readonly column!: string;

  @Field(() => String, { description: "读到的内容。" })
  readonly received!: string;

  @Field(() => String, { description: "一句话：什么不对、最接近的是什么、怎么办。" })
  readonly message!: string;
}

@ObjectType("ImportChange", { description: "一个改动或撤下的数据。" })
export class ImportChangeType {
  @Field(() => Int, { description: "原表中的行号。" })
  readonly row!: number;

  @Field(() => String, { description: "对象、指标和期间。" })
  readonly figure!: string;

  @Field(() => String, { description: "计量单位。" })
  readonly unit!: string;

  @Field(() => Float, { nullable: true, description: "原来的数值。" })
  readonly before!: number | null;

  @Field(() => Float, { nullable: true, description: "改后的数值；撤下的为空。" })
  readonly after!: number | null;

  @Field(() => String, { description: "原来的状态。" })
  readonly statusBefore!: string;

  @Field(() => String, { description: "改后的状态。" })
  readonly statusAfter!: string;
}

@ObjectType("ImportLineColumns", { description: "每一行的结果，按读到的先后；各列等长。" })
export class ImportLineColumnsType {
  @Field(() => IndexList, { description: "原表中的行号。" })
  readonly row!: readonly number[];

  @Field(() => TextList, {
    description: "结果：added 新增、changed 改动、same 相同、withdrawn 撤下、skipped 略过、refused 不能导入。",
  })
  readonly fate!: readonly string[];

  @Field(() => TextList, { description: "对象、指标和期间；没有读懂的为空文本。" })
  readonly figure!: readonly string[];

  @Field(() => TextList, { description: "计量单位。" })
  readonly unit!: readonly string[];

  @Field(() => FloatList, { description: "原来的数值；没有的为 null。" })
  readonly before!: readonly (number | null)[];

  @Field(() => FloatList, { description: "改后的数值；没有的为 null。" })
  readonly after!: readonly (number | null)[];
}

@ObjectType("ImportFiguresPayload", { description: "导入的结果；除 lines 外各列表至多 200 项，数目见 counts。" })
export class ImportFiguresPayload {
  @Field(() => ImportEndingEnum, { description: "结果。" })
  readonly ending!: ImportEnding | "invalid";

  @Field(() => ImportReceiptType, { nullable: true, description: "这次或以前写入的收据。" })
  readonly receipt!: ImportReceiptType | null;

  @Field(() => HeldReleaseType, { nullable: true, description: "这次或以前封存的、等待公布的发布。" })
  readonly held!: HeldRelease | null;

  @Field(() => ImportCountsType, { description: "这次检查的行数。" })
  readonly counts!: ImportCountsType;

  @Field(() => [ImportProblemType], { description: "不能导入的行。" })
  readonly refusals!: readonly ImportProblemType[];

  @Field(() => [ImportProblemType], { description: "须确认的警告。" })
  readonly warnings!: readonly ImportProblemType[];

  @Field(() => [ImportProblemType], { description: "略过的行和列。" })
  readonly skipped!: readonly ImportProblemType[];

  @Field(() => [ImportChangeType], { description: "改动和撤下的数据，原来的和改后的。" })
  readonly changes!: readonly ImportChangeType[];

  @Field(() => ImportLineColumnsType, { description: "每一行的结果；以前已写入、这次没有检查的为空列。" })
  readonly lines!: ImportLineColumnsType;

  @Field(() => Boolean, { description: "您的角色能否写入；不能的可以把检查的结果交给数据管理员。" })
  readonly mayPublish!: boolean;

  @Field(() => String, { description: "这之后的数据版本。" })
  readonly dataVersion!: string;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: readonly UserErrorType[];
}

@ObjectType("RevertObstacle", { description: "挡住撤销的一件事。" })
export class RevertObstacleType {
  @Field(() => String, { description: "代码，取自固定的清单，如 LATER_RELEASE、INDICATOR_HAS_FIGURES。" })
  readonly code!: string;

  @Field(() => String, { description: "是哪一个发布、指标、项目、目标或问题：它的代码。" })
  readonly subject!: string;

  @Field(() => String, { description: "一句话：为什么不能撤销，怎么办。" })
  readonly message!: string;
}

@ObjectType("RevertReleasePayload", { description: "撤销的结果。" })
export class RevertReleasePayload {
  @Field(() => RevertEndingEnum, { description: "结果。" })
  readonly ending!: RevertEnding;

  @Field(() => ImportReceiptType, { nullable: true, description: "这次或以前撤销的收据。" })
  readonly receipt!: ImportReceiptType | null;

  @Field(() => Int, { description: "已被后来的发布改动、因而不能撤销的处数。" })
  readonly superseded!: number;

  @Field(() => [RevertObstacleType], {
    description: "挡住撤销的发布、指标、项目、目标或问题；至多 50 项，已撤销的为空。",
  })
  readonly obstacles!: readonly RevertObstacle[];

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: readonly UserErrorType[];
}

import { Field, Float, InputType, Int, ObjectType } from "type-graphql";

import type { ObservationStatus } from "../domain/indicator.ts";

import type { HeldState } from "../store/held-release.ts";
import type { RecordKindCode } from "../store/record-kinds.ts";

import { connectionType } from "./connection.ts";
import { ObservationStatusEnum } from "./figure-enums.ts";
import { FigurePlaceType } from "./figure-place-type.ts";
import { HeldEndingEnum, HeldStateEnum } from "./held-enums.ts";
import { RecordKindEnum } from "./import-enums.ts";
import { ImportCountsType, ImportReceiptType } from "./import-receipt-type.ts";
import { USER_ERRORS, UserErrorType } from "./user-error-type.ts";

/** No Node: whoever may ask for a node by its id may not see these. */
@ObjectType("HeldRelease", {
  description: "封存的发布：已导入、到时间才公布。公布前只有数据管理员能看到，每次查看都记入审计日志。",
})
export class HeldReleaseType {
  @Field(() => String, { description: "代码，如 HELD.3。" })
  readonly code!: string;

  @Field(() => RecordKindEnum, { nullable: true, description: "是哪一类记录；数据的为空。" })
  readonly recordKind!: RecordKindCode | null;

  @Field(() => HeldStateEnum, { description: "是否还在等待公布。" })
  readonly state!: HeldState;

  @Field(() => String, { description: "公布时间（ISO，UTC）。" })
  readonly publishAt!: string;

  @Field(() => String, { description: "公布时间按哪个时区写的，如 +08:00；公布日期按这个时区。" })
  readonly zone!: string;

  @Field(() => String, { description: "标题。" })
  readonly title!: string;

  @Field(() => String, { description: "来源写明的公布日期（ISO）；没有写的为空文本，用实际公布的那一天。" })
  readonly publishedOn!: string;

  @Field(() => String, { description: "说明。" })
  readonly note!: string;

  @Field(() => String, { description: "幂等键；没有的为空文本。" })
  readonly key!: string;

  @Field(() => String, { description: "内容的 SHA-256。" })
  readonly sha256!: string;

  @Field(() => String, { description: "从哪里来：文件名、工作表、区域。" })
  readonly source!: string;

  @Field(() => String, { description: "封存的时间（ISO，UTC）。" })
  readonly heldAt!: string;

  @Field(() => String, { description: "公布或撤回的时间（ISO，UTC）；还在等待的为空文本。" })
  readonly endedAt!: string;

  @Field(() => String, { description: "时间到了却没有公布的原因；没有的为空文本。数据变了会再试。" })
  readonly trouble!: string;

  @Field(() => Int, { description: "数据个数；记录的为 0，行数见 counts。" })
  readonly figures!: number;

  @Field(() => ImportCountsType, { description: "封存时检查的行数；公布时按当时的数据重新计算，见发布的收据。" })
  readonly counts!: ImportCountsType;

  @Field(() => String, { description: "公布后的发布代码；没有公布的为空文本。" })
  readonly release!: string;

  @Field(() => Int, { description: "公布时取代了多少个等待期间别的发布带来的数据。" })
  readonly conflicts!: number;
}

@ObjectType("HeldChange", { description: "封存的一个数据，和现在已公布的。" })
export class HeldChangeType extends FigurePlaceType {
  @Field(() => Float, { nullable: true, description: "现在已公布的数值；没有的为空。" })
  readonly before!: number | null;

  @Field(() => ObservationStatusEnum, { nullable: true, description: "现在已公布的状态；没有这个数据的为空。" })
  readonly statusBefore!: ObservationStatus | null;

  @Field(() => Float, { nullable: true, description: "封存的数值；撤下的为空。" })
  readonly after!: number | null;

  @Field(() => ObservationStatusEnum, { description: "封存的状态。" })
  readonly statusAfter!: ObservationStatus;

  @Field(() => Boolean, { description: "封存以后别的发布是否带来了不同的数；到时封存的仍会取代它。" })
  readonly isConflict!: boolean;
}

/** Pages of held releases. */
export const HeldReleaseConnection = connectionType("HeldRelease", "封存的发布", () => HeldReleaseType);

/** Pages of held figures. */
export const HeldChangeConnection = connectionType("HeldChange", "封存的数据", () => HeldChangeType);

@InputType("HeldReleaseInput", { description: "哪个封存的发布。" })
export class HeldReleaseInput {
  @Field(() => String, { description: "封存的发布的代码，如 HELD.3。" })
  readonly code!: string;
}

@InputType("MoveHeldReleaseInput", { description: "哪个封存的发布，和新的公布时间。" })
export class MoveHeldReleaseInput extends HeldReleaseInput {
  @Field(() => String, { description: "新的公布时间，须带时区，如 2016-07-20T09:30+08:00。" })
  readonly publishAt!: string;
}

@ObjectType("HeldReleasePayload", { description: "对封存的发布的操作的结果。" })
export class HeldReleasePayload {
  @Field(() => HeldEndingEnum, { description: "结果。" })
  readonly ending!: string;

  @Field(() => HeldReleaseType, { nullable: true, description: "封存的发布现在的样子；没有这个代码的为空。" })
  readonly held!: HeldReleaseType | null;

  @Field(() => ImportReceiptType, { nullable: true, description: "公布后的收据；没有公布的为空。" })
  readonly receipt!: ImportReceiptType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: readonly UserErrorType[];
}

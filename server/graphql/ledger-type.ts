import { Field, Float, Int, ObjectType } from "type-graphql";

import type { CaseStep, EventKind } from "../domain/ledger/case-step.ts";
import type { CaseState, RecordedCase } from "../domain/ledger/ledger-case.ts";

import { CaseStateEnum, CaseStepEnum, LedgerEventKindEnum } from "./ledger-enums.ts";
import { NodeType } from "./node.ts";

@ObjectType("LedgerCase", { implements: NodeType, description: "千人扶千企台账中的一个问题。" })
export class LedgerCaseType extends NodeType {
  @Field(() => String, { description: "编号。" })
  readonly code!: string;

  @Field(() => String, { description: "企业名称；目录里有的企业用目录的名称。" })
  readonly enterprise!: string;

  @Field(() => String, { description: "目录里的企业代码；目录里没有的为空文本。" })
  readonly enterpriseCode!: string;

  @Field(() => String, { description: "问题。" })
  readonly text!: string;

  @Field(() => String, { description: "责任单位；还没有交办的可能为空文本。" })
  readonly owner!: string;

  @Field(() => String, { description: "登记日期（ISO）。" })
  readonly reportedOn!: string;

  @Field(() => String, { description: "办结期限（ISO）；没有的为空文本。" })
  readonly dueOn!: string;

  @Field(() => CaseStateEnum, { description: "状态。" })
  readonly state!: RecordedCase["state"];

  @Field(() => Int, { description: "版次：每办一步加一。办理时作为 expectedRevision。" })
  readonly revision!: number;
}

@ObjectType("LedgerEvent", { description: "一个问题的一步：谁、何时、办了什么。只增不改。" })
export class LedgerEventType {
  @Field(() => Int, { description: "在整个台账中的序号，从 1 起连续。" })
  readonly id!: number;

  @Field(() => Int, { description: "办完后的版次。" })
  readonly revision!: number;

  @Field(() => LedgerEventKindEnum, { description: "种类。" })
  readonly kind!: EventKind;

  @Field(() => CaseStateEnum, { description: "办完后的状态。" })
  readonly state!: RecordedCase["state"];

  @Field(() => String, { description: "时间（ISO，UTC）。" })
  readonly at!: string;

  @Field(() => String, { description: "谁办的：令牌名、登录主体或系统用户名。" })
  readonly actor!: string;

  @Field(() => String, { description: "当时的角色。" })
  readonly role!: string;

  @Field(() => String, { description: "说明或理由。" })
  readonly note!: string;

  @Field(() => [String], { description: "佐证：文字或链接。" })
  readonly evidence!: readonly string[];

  @Field(() => [String], { description: "与前一版不同的项，如“责任单位”；登记时为空列表。" })
  readonly changed!: readonly string[];
}

@ObjectType("LedgerStepRule", { description: "现在可以对一个问题办的一步。" })
export class LedgerStepType {
  @Field(() => CaseStepEnum, { description: "步骤。" })
  readonly step!: CaseStep;

  @Field(() => String, { description: "名称，如“交办”。" })
  readonly name!: string;

  @Field(() => CaseStateEnum, { description: "办完后的状态。" })
  readonly to!: CaseState;

  @Field(() => [String], {
    description: "必须写明的：owner 责任单位、dueOn 办结期限（问题里已有的可不写）、note 理由、evidence 佐证。",
  })
  readonly needs!: readonly string[];
}

@ObjectType("LedgerCounts", { description: "一组问题的件数。" })
export class LedgerCountsType {
  @Field(() => String, { description: "分组的代码（地区、集群）、名称（责任单位）或状态；没有写的为空文本。" })
  readonly key!: string;

  @Field(() => String, { description: "分组的名称；没有写的为“未填”。" })
  readonly name!: string;

  @Field(() => Int, { description: "件数。" })
  readonly total!: number;

  @Field(() => Int, { description: "已销号。" })
  readonly closed!: number;

  @Field(() => Int, { description: "未销号。" })
  readonly open!: number;

  @Field(() => Int, { description: "逾期：期限在今天以前而没有销号。" })
  readonly overdue!: number;

  @Field(() => Float, { nullable: true, description: "销号率（%）；一件也没有时为空。" })
  readonly closureRate!: number | null;
}

@ObjectType("LedgerSummary", { description: "台账的计数。" })
export class LedgerSummaryType {
  @Field(() => String, { description: "今天（中国时间，ISO），逾期由它算。" })
  readonly today!: string;

  @Field(() => LedgerCountsType, { description: "合计。" })
  readonly all!: LedgerCountsType;

  @Field(() => [LedgerCountsType], { description: "各组，件数多的在前。" })
  readonly groups!: readonly LedgerCountsType[];
}

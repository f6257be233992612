import { Field, InputType, Int, ObjectType } from "type-graphql";

import type { ImportCell } from "../domain/import/import-row.ts";
import type { ChangeOutcome } from "../domain/ledger/case-change.ts";
import type { CaseStep } from "../domain/ledger/case-step.ts";
import type { RecordedCase } from "../domain/ledger/ledger-case.ts";

import type { LedgerEnding } from "../store/change-ledger.ts";

import { CaseStateEnum, CaseStepEnum, ChangeOutcomeEnum, LedgerEndingEnum } from "./ledger-enums.ts";
import { LedgerCaseType } from "./ledger-type.ts";
import { RowList } from "./list-scalars.ts";
import { USER_ERRORS, UserErrorType } from "./user-error-type.ts";

@InputType("LedgerFilter", { description: "选哪些问题；各条件同时成立，省略的不限。" })
export class LedgerFilterInput {
  @Field(() => CaseStateEnum, { nullable: true, description: "状态。" })
  readonly state?: RecordedCase["state"] | null;

  @Field(() => String, { nullable: true, description: "产业集群的名称、别名或代码。" })
  readonly cluster?: string | null;

  @Field(() => String, { nullable: true, description: "地区的名称或代码；包括它下面的地区。" })
  readonly area?: string | null;

  @Field(() => String, { nullable: true, description: "责任单位，全称。" })
  readonly owner?: string | null;

  @Field(() => String, { nullable: true, description: "企业的名称、别名或代码。" })
  readonly enterprise?: string | null;

  @Field(() => Boolean, { nullable: true, description: "true 只要逾期的，false 只要没有逾期的。" })
  readonly overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: "企业、责任单位、编号或问题里有的文字。" })
  readonly text?: string | null;
}

@InputType("CaseFieldsInput", { description: "问题的内容和办理的说明。" })
abstract class CaseFieldsInput {
  @Field(() => String, { nullable: true, description: "所属重点工作的代码或标题。" })
  readonly task?: string | null;

  @Field(() => String, { nullable: true, description: "责任单位，至多 100 字。" })
  readonly owner?: string | null;

  @Field(() => String, { nullable: true, description: "产业集群的名称、别名或代码。" })
  readonly cluster?: string | null;

  @Field(() => String, { nullable: true, description: "地区的名称或代码。" })
  readonly area?: string | null;

  @Field(() => String, { nullable: true, description: "登记日期，如 2016-07-20；登记时省略为今天。" })
  readonly reportedOn?: string | null;

  @Field(() => String, { nullable: true, description: "办结期限，如 2016-08-20。" })
  readonly dueOn?: string | null;

  @Field(() => String, { nullable: true, description: "说明，至多 1000 字；退回时为理由，必填。" })
  readonly note?: string | null;

  @Field(() => [String], { nullable: true, description: "佐证：文字或链接，至多 10 条，每条至多 500 字。" })
  readonly evidence?: string[] | null;

  @Field(() => String, { nullable: true, description: "幂等键：没有收到答复时用同一个键重发，不会办两次。" })
  readonly idempotencyKey?: string | null;
}

@InputType("RegisterLedgerCaseInput", { description: "要登记的问题。" })
export class RegisterLedgerCaseInput extends CaseFieldsInput {
  @Field(() => String, { nullable: true, description: "编号：字母、数字和连字符；省略由服务器编号，如 QF2016-0001。" })
  readonly code?: string | null;

  @Field(() => String, { description: "企业的名称，至多 100 字；目录里有的写别名或代码也可。" })
  readonly enterprise!: string;

  @Field(() => String, { description: "问题，至多 2000 字。" })
  readonly text!: string;
}

@InputType("AdvanceLedgerCaseInput", {
  description: "对一个问题办的一步。交办可同时写责任单位和期限，更正可写任何一项，其他步骤不改内容。",
})
export class AdvanceLedgerCaseInput extends CaseFieldsInput {
  @Field(() => String, { description: "编号。" })
  readonly code!: string;

  @Field(() => CaseStepEnum, { description: "步骤。" })
  readonly step!: CaseStep;

  @Field(() => Int, { description: "办理人所见的版次；台账里已不是它时不办，并说明别人改了什么。" })
  readonly expectedRevision!: number;

  @Field(() => String, { nullable: true, description: "更正后的企业。" })
  readonly enterprise?: string | null;

  @Field(() => String, { nullable: true, description: "更正后的问题。" })
  readonly text?: string | null;
}

@ObjectType("LedgerCasePayload", { description: "登记或办理一个问题的结果。" })
export class LedgerCasePayload {
  @Field(() => LedgerEndingEnum, { description: "结果。" })
  readonly ending!: LedgerEnding | "invalid";

  @Field(() => LedgerCaseType, { nullable: true, description: "办完后的问题；没有办成的为它现在的样子。" })
  readonly case!: LedgerCaseType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: readonly UserErrorType[];
}

@InputType("SubmitLedgerRowsInput", { description: "表格中的一批问题。" })
export class SubmitLedgerRowsInput {
  @Field(() => RowList, {
    description:
      "表格各行，第一行为列名：code,enterprise,text,task,owner,cluster,area,reportedOn,dueOn,state,step,note,evidence,revision 或对应的中文（编号、企业、问题、重点工作、责任单位、集群、地区、登记日期、办结期限、状态、步骤、说明、佐证、版次）；至多 1000 行。没有步骤的行：新的登记，已有的更正所写的项。",
  })
  readonly rows!: (readonly ImportCell[])[];

  @Field(() => Int, { nullable: true, description: "rows 的第一行在原表中的行号，用于报告；省略为 1。" })
  readonly firstRow?: number | null;

  @Field(() => String, { nullable: true, description: "幂等键：没有收到答复时用同一个键重发，不会办两次。" })
  readonly idempotencyKey?: string | null;

  @Field(() => Boolean, { nullable: true, description: "是否只检查；省略为否。" })
  readonly dryRun?: boolean | null;
}

@ObjectType("LedgerRowProblem", { description: "一行不能办理的一个理由。" })
export class LedgerRowProblemType {
  @Field(() => String, { description: "代码，取自固定的清单。" })
  readonly code!: string;

  @Field(() => String, { description: "列名，照表格；空文本表示整行。" })
  readonly column!: string;

  @Field(() => String, { description: "读到的内容。" })
  readonly received!: string;

  @Field(() => String, { description: "一句话：什么不对、现在可以办什么、怎么办。" })
  readonly message!: string;
}

@ObjectType("LedgerRowResult", { description: "一行的收据，或不能办理的理由。" })
export class LedgerRowResultType {
  @Field(() => Int, { description: "原表中的行号；0 表示整张表。" })
  readonly row!: number;

  @Field(() => ChangeOutcomeEnum, { description: "结果；只检查或没有写入时，是会有的结果。" })
  readonly outcome!: ChangeOutcome;

  @Field(() => String, { description: "编号；只检查时新问题的编号是预计的。" })
  readonly code!: string;

  @Field(() => LedgerCaseType, { nullable: true, description: "办完后的问题；不能办理的为它现在的样子，没有的为空。" })
  readonly case!: LedgerCaseType | null;

  @Field(() => [LedgerRowProblemType], { description: "不能办理的理由。" })
  readonly problems!: readonly LedgerRowProblemType[];
}

@ObjectType("SubmitLedgerRowsPayload", { description: "提交一批问题的结果：全部写入，或什么也不写。" })
export class SubmitLedgerRowsPayload {
  @Field(() => LedgerEndingEnum, { description: "结果。" })
  readonly ending!: LedgerEnding | "invalid";

  @Field(() => [LedgerRowResultType], { description: "各行的结果，按行号。" })
  readonly rows!: readonly LedgerRowResultType[];

  @Field(() => [String], { description: "不认识、没有读的列名。" })
  readonly ignored!: readonly string[];

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: readonly UserErrorType[];
}

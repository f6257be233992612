import { Field, Float, InputType, Int, ObjectType } from "type-graphql";

import { ReleaseType } from "./release-type.ts";
import { TargetType } from "./target-type.ts";
import { USER_ERRORS, UserErrorType } from "./user-error-type.ts";

@ObjectType("PhasedAmount", { description: "分月计划中的一个月。" })
export class PhasedAmountType {
  @Field(() => Int, { description: "月份，1 到 12。" })
  readonly month!: number;

  @Field(() => Float, { description: "1月起的累计计划数，单位与目标相同；占比等状态和增速为当时应达到的数。" })
  readonly amount!: number;
}

@InputType("PhasedAmountInput", { description: "分月计划中的一个月。" })
export class PhasedAmountInput {
  @Field(() => Int, { description: "月份，1 到 12。" })
  readonly month!: number;

  @Field(() => Float, { description: "1月起的累计计划数；占比等状态和增速为当时应达到的数。" })
  readonly amount!: number;
}

@InputType("SetPhasedPlanInput", { description: "一个目标的分月计划，整体设定：没有写到的月份不再有计划。" })
export class SetPhasedPlanInput {
  @Field(() => String, { description: "目标的代码，或指标的名称、别名或代码（这时须写 year）。" })
  readonly target!: string;

  @Field(() => Int, { nullable: true, description: "年度；target 是目标代码时可省略。" })
  readonly year?: number | null;

  @Field(() => [PhasedAmountInput], { description: "各月的累计计划数，次序不限，不必写全 12 个月。" })
  readonly amounts!: PhasedAmountInput[];

  @Field(() => String, { nullable: true, description: "计划数的计量单位；省略为目标的单位。" })
  readonly unit?: string | null;

  @Field(() => String, { nullable: true, description: "来源：哪个文件、哪次会议。" })
  readonly source?: string | null;

  @Field(() => String, { nullable: true, description: "说明。" })
  readonly note?: string | null;
}

@ObjectType("SetPhasedPlanPayload", { description: "设定分月计划的结果。" })
export class SetPhasedPlanPayload {
  @Field(() => TargetType, { nullable: true, description: "所设的目标，其 phasedPlan 已是新的；没有写入时为空。" })
  readonly target!: TargetType | null;

  @Field(() => ReleaseType, { nullable: true, description: "记录此计划的发布；与现行计划相同时为现行的那一次。" })
  readonly release!: ReleaseType | null;

  @Field(() => Boolean, { description: "是否写入了新的发布；与现行计划相同时不写。" })
  readonly written!: boolean;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: readonly UserErrorType[];
}

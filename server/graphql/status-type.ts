import { Field, Int, ObjectType } from "type-graphql";

import { ReleaseType } from "./release-type.ts";

@ObjectType("Status", { description: "服务器现在有什么。" })
export class StatusType {
  @Field(() => String, { description: "数据版本；变了，任何单元格都可能要重算。" })
  readonly dataVersion!: string;

  @Field(() => Int, {
    description: "更新的序号，只增不减：每次发布、台账的每一步都使它增大；订阅 dataChanged 时作为 since。",
  })
  readonly sequence!: number;

  @Field(() => ReleaseType, { nullable: true, description: "最近一次发布。" })
  readonly latestRelease!: ReleaseType | null;

  @Field(() => Int, { description: "指标个数。" })
  readonly indicatorCount!: number;

  @Field(() => Int, { description: "当前版本的数据个数。" })
  readonly observationCount!: number;

  @Field(() => Int, { description: "目标个数。" })
  readonly targetCount!: number;
}

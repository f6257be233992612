import { Field, ObjectType } from "type-graphql";

import { ImportChangeType, ImportProblemType } from "./import-type.ts";

@ObjectType("HeldReport", { description: "封存的记录在封存时的检查结果；各列表至多 200 项，公布或撤回之后为空。" })
export class HeldReportType {
  @Field(() => [ImportProblemType], { description: "已确认的警告。" })
  readonly warnings!: readonly ImportProblemType[];

  @Field(() => [ImportProblemType], { description: "略过的行和列。" })
  readonly skipped!: readonly ImportProblemType[];

  @Field(() => [ImportChangeType], { description: "改动和撤下的，原来的和改后的。" })
  readonly changes!: readonly ImportChangeType[];
}

import { Field, ObjectType } from "type-graphql";

@ObjectType("UserError", { description: "输入中的一处问题，因此没有写入。" })
export class UserErrorType {
  @Field(() => String, { description: "代码，取自固定的清单，见 errorCodes。" })
  readonly code!: string;

  @Field(() => String, { description: "一句话：收到什么、需要什么、怎么办。" })
  readonly message!: string;

  @Field(() => [String], { description: "问题在 input 中的位置，如 amounts、3、month。" })
  readonly path!: readonly string[];
}

/** What every mutation says of its `userErrors`. */
export const USER_ERRORS = "没有写入的原因；已写入（或只检查而可以写入）时为空列表。";

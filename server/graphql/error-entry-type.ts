import { Field, Int, ObjectType } from "type-graphql";

import { ErrorKindEnum } from "./error-enums.ts";
import type { ErrorKind } from "./error-table.ts";

@ObjectType("ErrorEntry", { description: "一个代码：为什么会收到它，该怎么办。" })
export class ErrorEntryType {
  @Field(() => String, { description: "代码，永不改变。" })
  readonly code!: string;

  @Field(() => ErrorKindEnum, { description: "在答复的什么地方。" })
  readonly kind!: ErrorKind;

  @Field(() => Int, { nullable: true, description: "HTTP 状态码；不是 HTTP 拒绝的为空。" })
  readonly status!: number | null;

  @Field(() => String, { description: "原因；…是请求里的内容。" })
  readonly cause!: string;

  @Field(() => String, { description: "该怎么办。" })
  readonly cure!: string;

  @Field(() => String, { description: "说明它的网页，如 /help/errors#http.BODY_TOO_LARGE。" })
  readonly page!: string;
}

import { Arg, Ctx, Query, Resolver } from "type-graphql";

import type { QueryContext } from "./context.ts";
import { ErrorEntryType } from "./error-entry-type.ts";
import { ErrorKindEnum } from "./error-enums.ts";
import { type ErrorKind, OPERATION_ERRORS, pageOf } from "./error-table.ts";
import { LeastRole } from "./least-role.ts";

@Resolver()
export class ErrorResolver {
  @LeastRole("viewer")
  @Query(() => [ErrorEntryType], { description: "服务器会给出的全部代码，及其原因和办法；网页是 /help/errors。" })
  errorCodes(
    @Arg("kind", () => ErrorKindEnum, { nullable: true, description: "在答复的什么地方；省略为全部。" })
    kind: ErrorKind | null | undefined,
    @Ctx() { httpErrors }: QueryContext,
  ): ErrorEntryType[] {
    return [...httpErrors, ...OPERATION_ERRORS]
      .filter((one) => kind == null || one.kind === kind)
      .map((one) => ({ ...one, page: pageOf(one) }));
  }
}

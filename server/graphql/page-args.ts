import { GraphQLError } from "graphql";
import { ArgsType, Field, Int } from "type-graphql";

/** Which page of a list is wanted; GraphQL gives null where a client's variable is null. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null;
}

/** The longest page. */
export const MAX_PAGE = 1000;

@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 100, description: `本页最多几项，0 到 ${MAX_PAGE}。` })
  readonly first: number = 100;

  @Field(() => String, { nullable: true, description: "从这个游标之后开始；省略为第一页。" })
  readonly after?: string | null;
}

/** Refuses a page size out of bounds. */
export function checkPage(first: number): void {
  if (first >= 0 && first <= MAX_PAGE) return;
  throw new GraphQLError(`first 需要在 0 到 ${MAX_PAGE} 之间，收到 ${first}。请改小，用 after 翻页。`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

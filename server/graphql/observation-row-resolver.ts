import { GraphQLError } from "graphql";
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";

import { LONGEST_PAGE } from "../domain/saved/common-parameters.ts";
import { FIGURE_QUERY } from "../domain/saved/figure-query.ts";
import { isWrongParameter, readParameters, type WrongParameter } from "../domain/saved/read-parameters.ts";
import { openRows } from "../store/saved/open-rows.ts";

import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { ObservationRowConnection } from "./observation-row-type.ts";
import { rowPage } from "./row-page.ts";

const USUAL_PAGE = 1000;

/** Texts and whole numbers only, and none required: nothing else can be given in the address of a BI table. */
@ArgsType()
class ObservationRowArgs {
  @Field(() => Int, { nullable: true, description: `最多几行，0 到 ${LONGEST_PAGE}；省略为 ${USUAL_PAGE}。` })
  readonly first?: number | null;

  @Field(() => Int, { nullable: true, description: "跳过前面多少行；省略为不跳过。有 after 时从那里算起。" })
  readonly offset?: number | null;

  @Field(() => String, { nullable: true, description: "从这个游标之后开始；省略为从头。" })
  readonly after?: string | null;

  readonly [parameter: string]: unknown;
}

for (const { name, label, note } of FIGURE_QUERY.parameters) {
  Field(() => String, { nullable: true, description: `${label}：${note.replace("可以写几次，合乎其一即可。", "")}` })(
    ObservationRowArgs.prototype,
    name,
  );
}

@Resolver()
export class ObservationRowResolver {
  @LeastRole("viewer")
  @Query(() => ObservationRowConnection, {
    nullable: true,
    description: "观测值的平表，供 BI 工具：一行一个数，列和筛选与 /data/figures 相同。",
  })
  async observationRows(
    @Args(() => ObservationRowArgs) { first, offset, after, ...filter }: ObservationRowArgs,
    @Ctx() { book, snapshot }: QueryContext,
  ): Promise<ObservationRowConnection> {
    const given = Object.entries(filter).flatMap(([name, value]) =>
      value == null ? [] : [[name, String(value)] as const],
    );
    const values = accept(readParameters(FIGURE_QUERY, given));
    const source = accept(await openRows(FIGURE_QUERY.name, values, { book, snapshot }));
    return rowPage(source, FIGURE_QUERY.columns, { first: first ?? USUAL_PAGE, offset: offset ?? 0, after });
  }
}

function accept<Value>(outcome: Value | WrongParameter): Value {
  if (!isWrongParameter(outcome)) return outcome;
  throw new GraphQLError(`${outcome.problem}。`, { extensions: { code: "BAD_USER_INPUT" } });
}

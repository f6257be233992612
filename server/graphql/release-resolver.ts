import { GraphQLError } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { isIsoDay } from "../domain/iso-day.ts";
import { foldName } from "../domain/suggest.ts";

import type { Release } from "../store/snapshot.ts";

import { type Connection, connectionType, paginate } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { PageArgs } from "./page-args.ts";
import { ReleaseType } from "./release-type.ts";

const ReleaseConnection = connectionType("Release", "发布", () => ReleaseType);

@ArgsType()
class ReleaseArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "种类，如 observations、phased-plan；省略为全部。" })
  readonly kind?: string | null;

  @Field(() => String, { nullable: true, description: "从这一天（ISO）起发布的；省略为不限。" })
  readonly publishedFrom?: string | null;

  @Field(() => String, { nullable: true, description: "到这一天（ISO）为止发布的；省略为不限。" })
  readonly publishedTo?: string | null;

  @Field(() => String, { nullable: true, description: "代码、标题或说明里有这些字；省略为不限。" })
  readonly text?: string | null;

  @Field(() => Boolean, { nullable: true, description: "是否从最近到最早；省略为否。" })
  readonly newestFirst?: boolean | null;
}

@Resolver(() => ReleaseType)
export class ReleaseResolver {
  @LeastRole("viewer")
  @Query(() => ReleaseConnection, { description: "发布，从最早到最近；可按种类、发布日期和文字筛选。" })
  releases(@Args(() => ReleaseArgs) args: ReleaseArgs, @Ctx() { snapshot }: QueryContext): Connection<Release> {
    const found = snapshot.releases.filter(matcherOf(args));
    return paginate(args.newestFirst ? found.reverse() : found, args, (one) => one.code);
  }

  @LeastRole("viewer")
  @Query(() => ReleaseType, { nullable: true, description: "一次发布；没有这个代码的为空。" })
  release(
    @Arg("code", () => String, { description: "发布的代码，如 IMPORT.25。" }) code: string,
    @Ctx() { snapshot }: QueryContext,
  ): Release | undefined {
    const wanted = code.trim().toUpperCase();
    return snapshot.releases.find((one) => one.code === wanted);
  }

  @FieldResolver()
  vintage(@Root() release: Release): number {
    return release.id;
  }
}

function matcherOf({ kind, publishedFrom, publishedTo, text }: ReleaseArgs): (release: Release) => boolean {
  const from = dayOf("publishedFrom", publishedFrom);
  const to = dayOf("publishedTo", publishedTo);
  const words = foldName(text ?? "");
  return (release) =>
    (kind == null || release.kind === kind.trim()) &&
    (from === undefined || release.publishedOn >= from) &&
    (to === undefined || release.publishedOn <= to) &&
    (words === "" || [release.code, release.title, release.note].some((one) => foldName(one).includes(words)));
}

function dayOf(name: string, day: string | null | undefined): string | undefined {
  if (day == null) return undefined;
  if (isIsoDay(day)) return day;
  throw new GraphQLError(`${name} 收到“${day.slice(0, 40)}”。请写日期，如 2016-07-20。`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

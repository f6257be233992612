import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";

import type { Snapshot } from "../store/snapshot.ts";

import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { NodeType, nodeId, readNodeId } from "./node.ts";
import { MAX_PAGE } from "./page-args.ts";

interface Identified {
  readonly code?: string;
  readonly key?: string;
}

type Finder = (snapshot: Snapshot, code: string) => Identified | undefined;

function byCode(listOf: (snapshot: Snapshot) => readonly Identified[]): Finder {
  return (snapshot, code) => listOf(snapshot).find((one) => (one.code ?? one.key) === code);
}

const FINDERS: Readonly<Record<string, Finder>> = {
  Indicator: byCode(({ catalogue }) => catalogue.indicators.things),
  Area: byCode(({ catalogue }) => catalogue.areas.things),
  Industry: byCode(({ industries }) => industries),
  PlanDocument: byCode(({ plan }) => [plan.document]),
  Task: byCode(({ plan }) => plan.tasks),
  Target: byCode(({ plan }) => plan.targets),
  Cluster: byCode(({ plan }) => plan.clusters),
  Project: byCode(({ projects }) => projects),
  Programme: byCode(({ plan }) => plan.programmes),
  Enterprise: byCode(({ plan }) => plan.enterprises),
  Policy: byCode(({ plan }) => plan.policies),
  Release: byCode(({ releases }) => releases),
  Series: byCode(({ series }) => series),
  LedgerCase: byCode(({ ledger }) => ledger.recorded),
};

@Resolver(() => NodeType)
export class NodeResolver {
  @FieldResolver()
  id(@Root() root: Identified, @Info() info: GraphQLResolveInfo): string {
    return nodeId(info.parentType.name, root.code ?? root.key ?? "");
  }

  @LeastRole("viewer")
  @Query(() => NodeType, { nullable: true, description: "按不透明的 id 取得对象；没有则为空。" })
  node(
    @Arg("id", () => ID, { description: "对象的 id。" }) id: string,
    @Ctx() { snapshot }: QueryContext,
  ): object | null {
    return nodeOf(snapshot, id);
  }

  @LeastRole("viewer")
  @Query(() => [NodeType], {
    nullable: "items",
    description: `按不透明的 id 取得许多对象，次序与所问相同，没有的为空；最多 ${MAX_PAGE} 个。`,
  })
  nodes(
    @Arg("ids", () => [ID], { description: "各对象的 id。" }) ids: string[],
    @Ctx() { snapshot }: QueryContext,
  ): (object | null)[] {
    if (ids.length > MAX_PAGE) throw tooMany(ids.length);
    return ids.map((id) => nodeOf(snapshot, id));
  }
}

function nodeOf(snapshot: Snapshot, id: string): object | null {
  const read = readNodeId(id);
  const find = read && Object.hasOwn(FINDERS, read.typeName) ? FINDERS[read.typeName] : undefined;
  const found = read && find?.(snapshot, read.code);
  // A copy, since the snapshot never changes and its things don't know the names of their types.
  return found ? { ...found, __typename: read.typeName } : null;
}

function tooMany(count: number): GraphQLError {
  return new GraphQLError(`ids 收到 ${count} 个，最多 ${MAX_PAGE} 个。请分几次查询。`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

import { type ClassType, Field, Int, ObjectType } from "type-graphql";

import { readCursor, unknownCursor, writeCursor } from "./cursor.ts";
import { checkPage, type PageRequest } from "./page-args.ts";

/** Pages of a list: nodes for reading, edges with cursors for going on, the count of the whole. */
export interface Connection<Item> {
  readonly nodes: readonly Item[];
  readonly edges: readonly { readonly node: Item; readonly cursor: string }[];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}

@ObjectType("PageInfo", { description: "翻页信息。" })
export class PageInfo {
  @Field(() => Boolean, { description: "后面是否还有。" })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "本页最后一项的游标，作为下一页的 after。" })
  readonly endCursor!: string | null;
}

/** The connection and edge types of a node type. */
export function connectionType<Item extends object>(name: string, label: string, nodeType: () => ClassType<Item>) {
  @ObjectType(`${name}Edge`, { description: `${label}列表中的一项及其游标。` })
  class Edge {
    @Field(nodeType, { description: `${label}。` })
    readonly node!: Item;

    @Field(() => String, { description: "此项的游标。" })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `${label}的分页列表。` })
  class ConnectionOf {
    @Field(() => [nodeType()], { description: `本页的${label}。` })
    readonly nodes!: readonly Item[];

    @Field(() => [Edge], { description: "本页各项及其游标。" })
    readonly edges!: readonly Edge[];

    @Field(() => Int, { description: "符合条件的总数。" })
    readonly totalCount!: number;

    @Field(() => PageInfo, { description: "翻页信息。" })
    readonly pageInfo!: PageInfo;
  }
  return ConnectionOf;
}

/** One page of a list in its own stable order. */
export function paginate<Item>(
  items: readonly Item[],
  { first, after }: PageRequest,
  keyOf: (item: Item) => string,
): Connection<Item> {
  checkPage(first);
  const start = after == null ? 0 : positionOf(items, readCursor(after), keyOf) + 1;
  if (after != null && start === 0) throw unknownCursor(after);
  const nodes = items.slice(start, start + first);
  const edges = nodes.map((node) => ({ node, cursor: writeCursor(keyOf(node)) }));
  return {
    nodes,
    edges,
    totalCount: items.length,
    pageInfo: { hasNextPage: start + nodes.length < items.length, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

function positionOf<Item>(items: readonly Item[], key: string, keyOf: (item: Item) => string): number {
  return items.findIndex((item) => keyOf(item) === key);
}

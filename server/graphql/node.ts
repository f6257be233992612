import { Field, ID, InterfaceType } from "type-graphql";

/** Anything that can be fetched again by its opaque id. Its id is resolved in node-resolver. */
@InterfaceType("Node", {
  description: "可以用不透明的 id 再次取得的对象。",
  resolveType: (found: { readonly __typename: string }) => found.__typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: "全局唯一的不透明标识；人工使用请用 code。" })
  readonly id!: string;
}

/** Opaque id of a thing: its type and code. */
export function nodeId(typeName: string, code: string): string {
  return Buffer.from(`${typeName}:${code}`).toString("base64url");
}

/** Type and code of an opaque id; undefined if it is none of ours. */
export function readNodeId(id: string): { readonly typeName: string; readonly code: string } | undefined {
  const [, typeName, code] = /^(\w+):(.+)$/su.exec(Buffer.from(id, "base64url").toString()) ?? [];
  return typeName && code ? { typeName, code } : undefined;
}

import { GraphQLError } from "graphql";

/** A cursor is the key of an item, made opaque: items inserted before it move nothing. */
export function writeCursor(key: string): string {
  return Buffer.from(key).toString("base64url");
}

/** The key that a cursor holds; some other text for a cursor that is none of ours. */
export function readCursor(cursor: string): string {
  return Buffer.from(cursor, "base64url").toString();
}

/** The error for a cursor that leads nowhere. */
export function unknownCursor(cursor: string): GraphQLError {
  return new GraphQLError(`游标“${cursor.slice(0, 40)}”不在这个列表中；请从第一页重新开始。`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

import type { Snapshot } from "../store/snapshot.ts";
import { vintageOf } from "../store/vintage.ts";

import type { QueryContext } from "./context.ts";
import { readOrThrow } from "./or-throw.ts";

/** The book as a date or a release left it; today's where none is named. @throws GraphQLError VINTAGE_… */
export async function snapshotAsOf(
  { book, snapshot }: Pick<QueryContext, "book" | "snapshot">,
  asOf: string | null | undefined,
): Promise<Snapshot> {
  const text = asOf?.trim() ?? "";
  return text === "" ? snapshot : book.asOf(readOrThrow(text, (one) => vintageOf(snapshot, one)));
}

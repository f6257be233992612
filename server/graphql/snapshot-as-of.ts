import { seenVintage } from "../store/data-version.ts";
import type { Snapshot } from "../store/snapshot.ts";

import type { QueryContext } from "./context.ts";
import { readOrThrow } from "./or-throw.ts";

/** The book as a date, a release or a data version left it; today's where none is named. @throws GraphQLError VINTAGE_… */
export async function snapshotAsOf(
  { book, snapshot }: Pick<QueryContext, "book" | "snapshot">,
  asOf: string | null | undefined,
): Promise<Snapshot> {
  const text = asOf?.trim() ?? "";
  return text === "" ? snapshot : book.asOf(readOrThrow(text, (one) => seenVintage(snapshot, one)));
}

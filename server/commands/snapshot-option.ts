import { isRefusal } from "../domain/refusal.ts";
import type { Book } from "../store/book.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { vintageOf } from "../store/vintage.ts";
import { CommandFault, type Options, textOption } from "./command.ts";

/** The book as --as-of says: a date or a release's code; today's without it. @throws CommandFault with the refusal's sentence */
export async function snapshotOption(book: Book, options: Options): Promise<Snapshot> {
  const asOf = textOption(options, "as-of");
  if (asOf === "") return book.current();
  const vintage = vintageOf(book.current(), asOf);
  if (isRefusal(vintage)) throw new CommandFault(vintage.message, { code: "REFUSED" });
  return book.asOf(vintage);
}

import { PATIENCE, type Patience, patiently } from "./patience.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** How a transaction begins and ends. */
export interface Transacting<Result> {
  /** How long it waits for another process that is writing. */
  readonly patience?: Patience | undefined;
  /** Whether what was written stays, by what the work gave; always where it is not said. */
  readonly isKept?: (result: Result) => boolean;
}

/**
 * Does work in a transaction: everything that it writes stays, or nothing where it throws or is not kept. Others are
 * served while it is being committed. @throws WriterBusy where another process writes for too long
 */
export async function transact<Result>(
  connection: Pick<SqliteConnection, "script" | "scriptAside" | "inTransaction">,
  work: () => Result | Promise<Result>,
  { patience = PATIENCE, isKept = () => true }: Transacting<Result> = {},
): Promise<Result> {
  await patiently(patience, () => connection.script("BEGIN IMMEDIATE"));
  try {
    const result = await work();
    // The disk is waited for, and after an import of millions of rows the log is copied into the file.
    await connection.scriptAside(isKept(result) ? "COMMIT" : "ROLLBACK");
    return result;
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (connection.inTransaction) connection.script("ROLLBACK");
    throw error;
  }
}

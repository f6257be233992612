import { resolve } from "node:path";

import { readConfig } from "../config.ts";
import { openBook } from "../store/book.ts";
import { databaseFile, openDatabase } from "../store/database.ts";
import { commandFailure } from "./command-failure.ts";
import { runCommand } from "./commands.ts";

// npm run -s plancell -- <command> [--json]: the same answers as the server's, without a server.
const root = resolve(import.meta.dirname, "../../..");
const [name = "help", ...args] = process.argv.slice(2);
// A reader that has seen enough, such as head, is no fault.
process.stdout.on("error", () => process.exit());
try {
  const { dataFolder, databaseUrl } = readConfig(process.env);
  const database = openDatabase(databaseFile(dataFolder, databaseUrl), resolve(root, "prisma/migrations/sqlite"));
  // npm runs us in the project's folder; names of workbooks are meant from where the person is.
  process.chdir(process.env.INIT_CWD ?? ".");
  const note = (line: string) => process.stderr.write(`${line}\n`);
  try {
    process.stdout.write(`${await runCommand({ database, book: await openBook(database) }, name, args, note)}\n`);
  } finally {
    await database.close();
  }
} catch (error) {
  const { sentence, exitCode } = commandFailure(error, args.includes("--json"));
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

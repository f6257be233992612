import { resolve } from "node:path";

import { readConfig } from "../config.ts";
import { startFaultSentence } from "../start-fault.ts";
import { openBook } from "../store/book.ts";
import { databaseFile, openDatabase } from "../store/database.ts";
import { CommandFault, CommandRefused } from "./command.ts";
import { COMMANDS, runCommand } from "./commands.ts";

// npm run -s plancell -- <command> [--json]: the same answers as the server's, without a server.
const root = resolve(import.meta.dirname, "../../..");
const [name = "help", ...args] = process.argv.slice(2);
try {
  const { dataFolder, databaseUrl } = readConfig(process.env);
  const database = openDatabase(databaseFile(dataFolder, databaseUrl), resolve(root, "prisma/migrations/sqlite"));
  // npm runs us in the project's folder; names of workbooks are meant from where the person is.
  process.chdir(process.env.INIT_CWD ?? ".");
  try {
    process.stdout.write(`${await runCommand({ database, book: await openBook(database) }, name, args)}\n`);
  } finally {
    await database.close();
  }
} catch (error) {
  if (error instanceof CommandRefused) process.stdout.write(`${error.message}\n`);
  else tellFault(error);
  process.exitCode = 1;
}

function tellFault(error: unknown): void {
  const sentence = error instanceof CommandFault ? error.message : startFaultSentence(error);
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
  if (error instanceof CommandFault) process.stderr.write(`可用的命令：${Object.keys(COMMANDS).join("、")}。\n`);
}

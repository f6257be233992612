import { resolve } from "node:path";

import { readConfig } from "../config.ts";
import { startFaultSentence } from "../start-fault.ts";
import { openBook } from "../store/book.ts";
import { type Database, databaseFile, openDatabase } from "../store/database.ts";
import { CommandFault } from "./command.ts";
import { COMMANDS, runCommand } from "./commands.ts";
import { isMaintenance, MAINTENANCE, runMaintenance } from "./maintenance.ts";
import { userAtTheKeyboard } from "./user.ts";

// npm run -s plancell -- <command> [--json]: the same answers as the server's, without a server.
const root = resolve(import.meta.dirname, "../../..");
const [name = "help", ...args] = process.argv.slice(2);
try {
  const { dataFolder, databaseUrl } = readConfig(process.env);
  const file = resolve(databaseFile(dataFolder, databaseUrl));
  const migrationsFolder = resolve(root, "prisma/migrations/sqlite");
  // npm runs us in the project's folder; names of files are meant from where the person is.
  process.chdir(process.env.INIT_CWD ?? ".");
  if (isMaintenance(name, args)) {
    const premises = { file, migrationsFolder, actor: userAtTheKeyboard(), now: new Date() };
    const { output, isFailure } = await runMaintenance(premises, name, args);
    process.stdout.write(`${output}\n`);
    if (isFailure) process.exitCode = 1;
  } else {
    process.stdout.write(`${await answer(openDatabase(file, migrationsFolder))}\n`);
  }
} catch (error) {
  const sentence = error instanceof CommandFault ? error.message : startFaultSentence(error);
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
  if (error instanceof CommandFault)
    process.stderr.write(
      `可用的命令：${[...new Set([...Object.keys(COMMANDS), ...Object.keys(MAINTENANCE)])].join("、")}。\n`,
    );
  process.exitCode = 1;
}

async function answer(database: Database): Promise<string> {
  try {
    return await runCommand({ database, book: await openBook(database) }, name, args);
  } finally {
    await database.close();
  }
}

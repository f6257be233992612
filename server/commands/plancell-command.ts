import { resolve } from "node:path";

import { readConfig } from "../config.ts";
import { openBook } from "../store/book.ts";
import { type Database, databaseFile, openDatabase } from "../store/database.ts";
import { CommandFault, CommandRefused } from "./command.ts";
import { commandFailure } from "./command-failure.ts";
import { COMMAND_PATIENCE } from "./command-patience.ts";
import { runCommand } from "./commands.ts";
import { fileTrouble } from "./file-trouble.ts";
import { isMaintenance, runMaintenance } from "./maintenance.ts";
import { userAtTheKeyboard } from "./user.ts";

// npm run -s plancell -- <command> [--json]: the same answers as the server's, without a server.
const root = resolve(import.meta.dirname, "../../..");
const [name = "help", ...args] = process.argv.slice(2);
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as head, is no fault.
  if (error.code === "EPIPE") process.exit();
  const message = `结果没有写出来（${fileTrouble(error)}）；命令已经执行，请换一个能写的输出位置。`;
  fail(new CommandFault(message, { code: "OUTPUT_FAILED", cause: error }));
  process.exit();
});
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
    process.stdout.write(`${await answer(openDatabase(file, migrationsFolder, COMMAND_PATIENCE))}\n`);
  }
} catch (error) {
  if (error instanceof CommandRefused) {
    process.stdout.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    fail(error);
  }
}

function fail(error: unknown): void {
  const { sentence, exitCode } = commandFailure(error, args.includes("--json"));
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

async function answer(database: Database): Promise<string> {
  const note = (line: string) => process.stderr.write(`${line}\n`);
  try {
    return await runCommand({ database, book: await openBook(database) }, name, args, note);
  } finally {
    await database.close();
  }
}

import { backupCommand } from "./backup.ts";
import { CommandFault } from "./command.ts";
import { readCommandLine } from "./command-line.ts";
import { commandHelp } from "./help.ts";
import type { MaintenanceCommand, Premises } from "./premises.ts";
import { restoreCommand } from "./restore.ts";
import { tokenCommand } from "./token.ts";
import { verifyDatabaseCommand } from "./verify-database.ts";

/** Every command that looks after the database, by name. */
export const MAINTENANCE: Readonly<Record<string, MaintenanceCommand>> = {
  token: tokenCommand,
  backup: backupCommand,
  restore: restoreCommand,
  verify: verifyDatabaseCommand,
};

/** Whether a command looks after the database. `verify` is one with --database; without it, it is about a workbook. */
export function isMaintenance(name: string, args: readonly string[]): boolean {
  return Object.hasOwn(MAINTENANCE, name) && (name !== "verify" || args.includes("--database"));
}

/** Carries out such a command and gives what to print. @throws CommandFault for one that is ill-formed */
export async function runMaintenance(premises: Premises, name: string, args: readonly string[]) {
  const command = MAINTENANCE[name];
  if (!command) throw new CommandFault(`没有名为“${name}”的命令。`);
  const { args: given, options } = readCommandLine(name, args);
  if (options.help) return { output: commandHelp(name) ?? "", isFailure: false };
  const { text, json, isFailure = false } = await command(premises, given, options);
  return { output: options.json ? JSON.stringify(json) : text, isFailure };
}

import { resolve } from "node:path";
import { readWhole } from "../store/back-up.ts";
import { CommandFault, textOption } from "./command.ts";
import { reportLines } from "./database-report.ts";
import type { MaintenanceCommand } from "./premises.ts";

/**
 * `verify --database [FILE] [--head HASH]`: the server's database, or a backup, held against what was sealed and logged,
 * and against a last entry of the log that was noted elsewhere.
 */
export const verifyDatabaseCommand: MaintenanceCommand = async ({ file, migrationsFolder }, args, options) => {
  const [name] = args;
  if (args.length > 1) throw new CommandFault(`最多一个参数：数据库文件；收到 ${args.length} 个。`);
  const path = name === undefined ? file : resolve(name);
  const report = await readWhole(path, migrationsFolder, textOption(options, "head").trim());
  const text = [`已核对 ${path}。`, ...reportLines(report)].join("\n");
  return { text, json: { file: path, ...report }, isFailure: report.findings.length > 0 };
};

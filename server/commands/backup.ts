import { resolve } from "node:path";
import { backUp } from "../store/back-up.ts";
import { CommandFault } from "./command.ts";
import { reportLines } from "./database-report.ts";
import type { MaintenanceCommand } from "./premises.ts";

/** `backup OUT`: a copy of the database as it stands at one moment, read whole before it gets its name. */
export const backupCommand: MaintenanceCommand = async ({ file, migrationsFolder }, args) => {
  const [name] = args;
  if (name === undefined || args.length > 1) throw new CommandFault(`需要一个参数：备份文件；收到 ${args.length} 个。`);
  const out = resolve(name);
  const report = await backUp(file, out, migrationsFolder);
  const isFailure = report.findings.length > 0;
  const warning = isFailure ? ["数据库本身有不一致，备份照原样写出；请保留更早的备份。"] : [];
  return {
    text: [`已备份到 ${out}。`, ...reportLines(report), ...warning].join("\n"),
    json: { out, ...report },
    isFailure,
  };
};

import { resolve } from "node:path";
import { restore } from "../store/restore.ts";
import { CommandFault } from "./command.ts";
import { reportLines } from "./database-report.ts";
import type { MaintenanceCommand } from "./premises.ts";

/** `restore IN`: a backup, read whole first, in the place of the database, which is kept beside it. */
export const restoreCommand: MaintenanceCommand = async (premises, args) => {
  const [name] = args;
  if (name === undefined || args.length > 1) throw new CommandFault(`需要一个参数：备份文件；收到 ${args.length} 个。`);
  const { backup, kept } = await restore({ ...premises, source: resolve(name) });
  const before = kept ? [`原来的数据库保留在 ${kept}。`] : [];
  const text = [
    `已恢复到 ${premises.file}。`,
    ...reportLines(backup),
    ...before,
    "备份之后发的令牌已不在其中，请重新发放。",
  ];
  return { text: text.join("\n"), json: { file: premises.file, kept: kept ?? null, ...backup } };
};

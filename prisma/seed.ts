import { resolve } from "node:path";

import { readConfig } from "../server/config.ts";
import { startFaultSentence } from "../server/start-fault.ts";
import { databaseFile, openDatabase } from "../server/store/database.ts";
import { fill } from "../server/store/fill.ts";
import { readContent } from "./read-content.ts";

// Migrates the database and fills it with the plan, the catalogue and the published figures. Run by the set-up.
const root = resolve(import.meta.dirname, "../..");
try {
  const { dataFolder, databaseUrl } = readConfig(process.env);
  const database = openDatabase(databaseFile(dataFolder, databaseUrl), resolve(root, "prisma/migrations/sqlite"));
  const { imported, unchanged, conflicting } = await fill(database, readContent(resolve(root, "prisma/data")));
  await database.close();
  const changed = imported.reduce((sum, release) => sum + release.changed, 0);
  process.stdout.write(`新导入 ${imported.length} 次发布（${changed} 个数据），${unchanged} 次未变\n`);
  if (conflicting.length > 0) process.stdout.write(`已有同名而内容不同的发布，保持原样：${conflicting.join("、")}\n`);
} catch (error) {
  process.stderr.write(`${startFaultSentence(error) ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exitCode = 1;
}

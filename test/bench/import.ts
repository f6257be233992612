import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse";
import Libsql from "libsql";

import { readContent } from "../../prisma/read-content.ts";
import { openImportFiles } from "../../server/commands/import-file.ts";
import { openBook } from "../../server/store/book.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { temporaryFolder } from "../support/server-process.ts";
import { writeFigures } from "./figures-file.ts";

// npm run bench -- import [rows]: a file of made-up figures through the whole import, beside the least that anybody can
// do with it: csv-parse and a prepared statement for each row, into the same tables of a database of its own. The ratio
// is what counts.

const ROWS = Number(process.argv[3] ?? 1_000_000);
const MIGRATIONS = resolve("prisma/migrations/sqlite");
const DATA = resolve("prisma/data");

const home = temporaryFolder();
try {
  const file = join(home.folder, "figures.csv");
  await writeFigures(file, ROWS);
  console.log(`${ROWS} 行，${Math.round(statSync(file).size / 1e6)} MB`);
  const floor = await timed(() => importRaw(file));
  const product = await timed(() => importWhole(file));
  console.table({ 地板: floor, 产品: product });
  console.log(
    `地板 ÷ 产品：${(floor.秒 / product.秒).toFixed(2)}（处理器 ${(floor.处理器秒 / product.处理器秒).toFixed(2)}）`,
  );
} finally {
  home.remove();
}

async function openSeeded(name: string) {
  const database = openDatabase(join(home.folder, name), MIGRATIONS);
  await fill(database, readContent(DATA));
  return database;
}

async function importWhole(file: string): Promise<void> {
  const database = await openSeeded("product.db");
  const book = await openBook(database);
  const { tables, sha256, source } = await openImportFiles([file], {});
  const outcome = await importFigures(
    // The server reads the book anew, whoever imports; the floor has no book.
    { database, book: { current: book.current, reload: async () => undefined } },
    {
      ...{
        tables,
        mapping: new Map(),
        area: "",
        action: "merge",
        isDryRun: false,
        isConfirmed: true,
        isRepeated: false,
      },
      heading: {
        title: source,
        publishedOn: "",
        note: "",
        key: "",
        sha256,
        source,
        actor: { kind: "command", name: "bench", role: "admin" },
      },
    },
  );
  if (outcome.report.counts.added !== ROWS) throw new Error(JSON.stringify(outcome.report));
  await database.close();
}

async function importRaw(file: string): Promise<void> {
  await (await openSeeded("floor.db")).close();
  const database = new Libsql(join(home.folder, "floor.db"));
  database.exec(`PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; BEGIN IMMEDIATE;
    INSERT INTO "Release" VALUES (900, 'RAW', '', 'observations', '2016-01-01', 'stated', '', '', '2016-01-01')`);
  const observe = database.prepare('INSERT INTO "Observation" VALUES (?, ?, 900, 2147483647, ?, ?)');
  const cite = database.prepare(`INSERT INTO "Citation" VALUES (?, ?, 900, ?, '', ?, ?)`);
  const addSeries = database.prepare(
    `INSERT INTO "Series" ("id", "key", "indicatorId", "areaId", "basis") VALUES (?, ?, 1, 1, 'month')`,
  );
  const series = new Map<string, number>();
  const hash = createHash("sha256").update(readFileSync(file));
  let row = 0;
  for await (const [indicator, area, industry, period, value] of createReadStream(file).pipe(parse({ from_line: 2 }))) {
    const key = `${indicator}.${area}.${industry}`;
    let id = series.get(key);
    if (id === undefined) {
      id = 1_000_000 + series.size;
      series.set(key, id);
      addSeries.run([id, key]);
    }
    const month = Number(period.slice(0, 4)) * 100 + Number(period.slice(5));
    observe.run([id, month, Number(value), "published"]);
    cite.run([id, month, `第${++row}行`, Number(value), "亿元"]);
  }
  database.exec("COMMIT");
  hash.digest("hex");
  database.close();
}

async function timed(work: () => Promise<void>) {
  const [since, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - since) / 1000;
  return {
    秒: Number(seconds.toFixed(1)),
    处理器秒: Number(((user + system) / 1e6).toFixed(1)),
    每秒行数: Math.round(ROWS / seconds),
  };
}

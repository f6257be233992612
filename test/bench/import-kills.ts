import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

import { readContent } from "../../prisma/read-content.ts";
import { checkDatabase } from "../../server/store/check-database.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { openReader } from "../../server/store/sqlite-connection.ts";
import { temporaryFolder } from "../support/server-process.ts";

// npm run bench -- import-kills [kills]: a process that imports one table after another, of ten to twenty thousand rows
// at random, and is killed at a random moment; again and again with the same database. What it has acknowledged must be
// there, what it has not must be there whole or not at all, and doing it again with the same key must not double it.

const KILLS = Number(process.argv[3] ?? 200);
const LONGEST_LIFE = 1500;
const MIGRATIONS = resolve("prisma/migrations/sqlite");
const built = (name: string) => JSON.stringify(pathToFileURL(resolve(".build/server/store", `${name}.js`)).href);

/** Imports tables of its own making for ever, and says when it begins one and when it is written. */
const IMPORTER = `
const [file, first] = process.argv.slice(1);
const { openDatabase } = await import(${built("database")});
const { openBook } = await import(${built("book")});
const { importFigures } = await import(${built("import-figures")});
const database = openDatabase(file, ${JSON.stringify(MIGRATIONS)});
const book = await openBook(database);
const areas = book.current().catalogue.areas.things.map(({ code }) => code);
const flows = book.current().catalogue.indicators.things.filter(({ kind }) => kind === "flow").map(({ code }) => code);
for (let number = Number(first); ; number++) {
  // Of the number alone, so that a table that is sent again is the same.
  const size = [12, 40, 300, 9, 2500, 25, 60, 8, 20_000, 15, 700][(number * 7) % 11];
  const rows = Array.from({ length: size }, (_, at) => {
    const [month, series] = [at % 200, Math.floor(at / 200)];
    const period = String(1990 + Math.floor(month / 12)) + "-" + String((month % 12) + 1).padStart(2, "0");
    return [flows[Math.floor(series / areas.length) % flows.length], areas[series % areas.length], period, number];
  });
  const key = "K" + number;
  process.stdout.write("begin " + number + " " + size + "\\n");
  const { ending } = await importFigures({ database, book }, {
    tables: [{ name: "t", async *batches() {
      yield [{ row: 1, cells: ["indicator", "area", "period", "value"] }];
      for (let at = 0; at < size; at += 1000) yield rows.slice(at, at + 1000).map((cells, one) => ({ row: at + one + 2, cells }));
    } }],
    heading: { title: key, publishedOn: "", note: "", key, sha256: key, source: "t", actor: { kind: "command", name: "t", role: "admin" } },
    mapping: new Map(), area: "", action: "merge", isDryRun: false, isConfirmed: true, isRepeated: false,
  });
  process.stdout.write((ending === "written" || ending === "known" ? "done " : "failed:" + ending + " ") + number + " " + size + " " + ending + "\\n");
}`;

const home = temporaryFolder();
const file = join(home.folder, "plancell.db");
const acknowledged = new Map<number, number>();
const sizes = new Map<number, number>();
const counts = {
  kills: 0,
  inImport: 0,
  retriesKnown: 0,
  retriesWritten: 0,
  lost: 0,
  doubled: 0,
  halfVisible: 0,
  other: 0,
};
let next = 1;
try {
  const database = openDatabase(file, MIGRATIONS);
  await fill(database, readContent(resolve("prisma/data")));
  await database.close();
  while (counts.kills < KILLS) {
    await runAndKill();
    compare();
    if (counts.kills % 20 === 0) console.log(JSON.stringify({ ...counts, acknowledged: acknowledged.size }));
  }
  const reader = openReader(file);
  const { findings, releases, rows } = await checkDatabase(reader, readMigrations(MIGRATIONS));
  reader.close();
  console.log(
    JSON.stringify({ ...counts, acknowledged: acknowledged.size, releases, rows, findings: findings.slice(0, 3) }),
  );
} finally {
  home.remove();
}

/** One life of the importer, and what it said of itself. */
async function runAndKill(): Promise<void> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", IMPORTER, "--", file, String(next)]);
  const retried = next;
  let begun = 0;
  let isFirst = true;
  child.stderr.on("data", (data) => console.error(String(data)));
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const [word = "", number = 0, size = 0, ending = ""] = line.split(" ");
    if (word === "begin") {
      begun = Number(number);
      sizes.set(begun, Number(size));
      if (isFirst) setTimeout(() => child.kill("SIGKILL"), Math.random() ** 2 * LONGEST_LIFE);
      isFirst = false;
    } else if (word === "done") {
      if (Number(number) === retried && retried > 1) counts[ending === "known" ? "retriesKnown" : "retriesWritten"]++;
      acknowledged.set(Number(number), Number(size));
      next = Number(number) + 1;
    } else counts.other++;
  });
  await Promise.all([once(child, "exit"), once(lines, "close")]);
  counts.kills++;
  if (begun >= next) counts.inImport++;
}

/** Holds the database against everything that was ever said. */
function compare(): void {
  const reader = openReader(file);
  const countsOf = (table: string) =>
    new Map(
      reader
        .query(`SELECT "vintage", COUNT(*) FROM "${table}" GROUP BY "vintage"`)
        .rows.map(([vintage, rows]) => [vintage, rows]),
    );
  const [observations, citations] = [countsOf("Observation"), countsOf("Citation")];
  const held = new Set<number>();
  for (const [key, vintage] of reader.query('SELECT "key", "releaseId" FROM "Import"').rows) {
    const number = Number(String(key).slice(1));
    if (held.has(number)) counts.doubled++;
    held.add(number);
    const size = sizes.get(number);
    if (observations.get(vintage) !== size || citations.get(vintage) !== size) counts.halfVisible++;
  }
  const [[unowned] = [0]] = reader.query(
    `SELECT (SELECT COUNT(*) FROM "Release" WHERE "code" LIKE 'IMPORT.%' AND "id" NOT IN (SELECT "releaseId" FROM "Import"))
      + (SELECT COUNT(*) FROM (SELECT DISTINCT "vintage" AS v FROM "Observation") WHERE v NOT IN (SELECT "id" FROM "Release"))`,
  ).rows;
  reader.close();
  for (const number of acknowledged.keys()) if (!held.has(number)) counts.lost++;
  if (Number(unowned) > 0) counts.halfVisible++;
}

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
import { JOB_KINDS, type JobKind, jobOf } from "../support/import-job.ts";
import { isPublished, tracesOf } from "../support/job-traces.ts";
import { temporaryFolder } from "../support/server-process.ts";

// npm run bench -- import-kills [kills] [kind]: for each kind of import (or the one given) a process that does one job
// after another, of ten to twenty thousand rows, and is killed at a random moment; again and again with the same
// database. What it has acknowledged must be there, what it has not must be there whole or not at all, and doing it again
// with the same key must not double it.

const KILLS = Number(process.argv[3] ?? 200);
const ONLY = process.argv[4];
const LONGEST_LIFE = 1500;
const MIGRATIONS = resolve("prisma/migrations/sqlite");
const built = (path: string) => JSON.stringify(pathToFileURL(resolve(".build", path)).href);

/** Does jobs for ever, and says when it begins one and when that is done. */
const WORKER = `
const [file, kind, first] = process.argv.slice(1);
const { openDatabase } = await import(${built("server/store/database.js")});
const { openBook } = await import(${built("server/store/book.js")});
const { doJob, jobOf } = await import(${built("test/support/import-job.js")});
const database = openDatabase(file, ${JSON.stringify(MIGRATIONS)});
const book = await openBook(database);
for (let number = Number(first); ; number++) {
  process.stdout.write("begin " + number + "\\n");
  const ending = await doJob({ database, book }, jobOf(kind, number));
  process.stdout.write("done " + number + " " + ending + "\\n");
}`;

/** How jobs end that are done, for the first time or before. */
const GOOD = ["written", "held", "published", "known"];

const kinds = JOB_KINDS.filter((kind) => ONLY === undefined || kind === ONLY);
for (const kind of kinds) await killMany(kind);

async function killMany(kind: JobKind): Promise<void> {
  const home = temporaryFolder();
  try {
    const file = join(home.folder, "plancell.db");
    const database = openDatabase(file, MIGRATIONS);
    await fill(database, readContent(resolve("prisma/data")));
    await database.close();
    const counts = { kills: 0, inJob: 0, retriesKnown: 0, retriesDone: 0, acknowledged: 0, lost: 0 };
    const flaws = { doubled: 0, halfVisible: 0, strays: 0, other: 0 };
    let next = 1;
    let inVain = 0;
    while (counts.kills < KILLS) {
      const life = await live(file, { kind, from: next, longest: LONGEST_LIFE * (1 + inVain / 2) });
      counts.kills++;
      if (life.begun >= life.next) counts.inJob++;
      if (next > 1 && life.next > next) counts[life.first === "known" ? "retriesKnown" : "retriesDone"]++;
      flaws.other += life.failures;
      inVain = life.next > next ? 0 : inVain + 1;
      next = life.next;
      counts.acknowledged = next - 1;
      const found = compare(file, kind, counts.acknowledged);
      counts.lost += found.lost;
      flaws.doubled += found.doubled;
      flaws.halfVisible += found.half;
      flaws.strays += found.strays;
      if (counts.kills % 20 === 0) console.log(kind, JSON.stringify({ ...counts, ...flaws }));
    }
    const reader = openReader(file);
    const { findings, releases, rows } = await checkDatabase(reader, readMigrations(MIGRATIONS));
    reader.close();
    console.log(kind, JSON.stringify({ ...counts, ...flaws, releases, rows, findings: findings.slice(0, 3) }));
  } finally {
    home.remove();
  }
}

interface Life {
  readonly kind: JobKind;
  /** Number of the first job. */
  readonly from: number;
  /** Milliseconds from there; longer and longer where a job is too long for it. */
  readonly longest: number;
}

/** One life of the worker, and what it said of itself. */
async function live(file: string, { kind, from, longest }: Life) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", WORKER, "--", file, kind, String(from)]);
  const life = { begun: 0, next: from, first: "", failures: 0 };
  child.stderr.on("data", (data) => console.error(String(data)));
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const [word = "", number = 0, ending = ""] = line.split(" ");
    if (word === "begin") {
      if (life.begun === 0) setTimeout(() => child.kill("SIGKILL"), Math.random() ** 2 * longest);
      life.begun = Number(number);
    } else if (GOOD.includes(ending)) {
      life.first ||= ending;
      life.next = Number(number) + 1;
    } else life.failures++;
  });
  await Promise.all([once(child, "exit"), once(lines, "close")]);
  return life;
}

/** Holds the database against everything that was ever said. */
function compare(file: string, kind: JobKind, acknowledged: number) {
  const reader = openReader(file);
  const { traces, strays } = tracesOf(reader, kind, (number) => jobOf(kind, number).size);
  const found = [...traces.values()];
  let lost = 0;
  for (let number = 1; number <= acknowledged; number++) {
    const isThere = traces.has(number) && (kind !== "publication" || isPublished(reader, number));
    if (!isThere) lost++;
  }
  reader.close();
  const count = (trace: string) => found.filter((one) => one === trace).length;
  return { lost, strays, doubled: count("doubled"), half: count("half") };
}

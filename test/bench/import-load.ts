import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

import { readContent } from "../../prisma/read-content.ts";
import { openImportFiles } from "../../server/commands/import-file.ts";
import { openBook } from "../../server/store/book.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { temporaryFolder } from "../support/server-process.ts";
import { writeFigures } from "./figures-file.ts";

// npm run bench -- import-load [rows]: what an import costs whoever shares its process. In each phase: how late a timer
// of five milliseconds comes (worst and 99th percentile), and how much of that this process was computing, which other
// processes' load does not change; and how much memory is taken above idle. `reload` is the book being read anew.

const [, , , given, folder] = process.argv;
const ROWS = Number(given ?? 4_000_000);
const MIGRATIONS = resolve("prisma/migrations/sqlite");
const TICK = 5;

if (folder === undefined) await prepare();
else await measure(folder);

/** Makes the file and the database, and has another process import the one into the other: its memory is its own. */
async function prepare(): Promise<void> {
  const home = temporaryFolder();
  try {
    const file = join(home.folder, "figures.csv");
    await writeFigures(file, ROWS);
    console.log(`${ROWS} 行，${Math.round(statSync(file).size / 1e6)} MB`);
    const database = openDatabase(join(home.folder, "load.db"), MIGRATIONS);
    await fill(database, readContent(resolve("prisma/data")));
    await database.close();
    const args = [fileURLToPath(import.meta.url), "import-load", String(ROWS), home.folder];
    spawnSync(process.execPath, args, { stdio: "inherit" });
  } finally {
    home.remove();
  }
}

async function measure(home: string): Promise<void> {
  const database = openDatabase(join(home, "load.db"), MIGRATIONS);
  const book = await openBook(database);
  setFlagsFromString("--heap-growing-percent=30");
  const { tables, sha256, source } = await openImportFiles([join(home, "figures.csv")], {});
  const actor = { kind: "command", name: "bench", role: "admin" } as const;
  const watch = startWatch();
  const since = performance.now();
  let ended = since;
  let peak = 0;
  const reload = async () => {
    [ended, peak] = [performance.now(), watch.memory()];
    watch.enter("reload");
    await book.reload();
  };
  const { ending } = await importFigures(
    { database, book: { current: book.current, reload } },
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
      heading: { title: source, publishedOn: "", note: "", key: "", sha256, source, actor },
    },
    {
      onProgress: (phase, rows) => watch.enter(phase === "write" && rows >= ROWS ? "seal" : phase),
      isStopped: () => false,
    },
  );
  console.log(
    `${ending}，${((ended - since) / 1000).toFixed(1)} 秒；内存最多多用 ${peak} MB，重读之后 ${watch.memory()} MB`,
  );
  console.table(watch.stop());
  await database.close();
}

function startWatch() {
  const idle = process.memoryUsage.rss();
  const phases = new Map<string, { late: number; busy: number }[]>();
  let phase = "read";
  let peak = idle;
  let timer = setTimeout(tick, TICK);
  let due = performance.now() + TICK;
  let before = process.cpuUsage();
  function tick(): void {
    const { user, system } = process.cpuUsage(before);
    const ticks = phases.get(phase) ?? [];
    ticks.push({ late: performance.now() - due, busy: (user + system) / 1000 });
    phases.set(phase, ticks);
    peak = Math.max(peak, process.memoryUsage.rss());
    due = performance.now() + TICK;
    before = process.cpuUsage();
    timer = setTimeout(tick, TICK);
  }
  return {
    memory: () => Math.round((peak - idle) / 1e6),
    enter(next: string) {
      phase = next;
    },
    stop() {
      clearTimeout(timer);
      return Object.fromEntries(Array.from(phases, ([name, ticks]) => [name, summaryOf(ticks)]));
    },
  };
}

function summaryOf(ticks: readonly { readonly late: number; readonly busy: number }[]) {
  const at = (name: "late" | "busy", share: number) => {
    const sorted = ticks.map((one) => one[name]).sort((a, b) => a - b);
    return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  };
  return {
    最迟: at("late", 1),
    迟p99: at("late", 0.99),
    最久计算: at("busy", 1),
    计算p99: at("busy", 0.99),
    次: ticks.length,
  };
}

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { readContent } from "../../prisma/read-content.ts";
import { openImportFiles } from "../../server/commands/import-file.ts";
import { openBook } from "../../server/store/book.ts";
import { moveHeld } from "../../server/store/change-held.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { temporaryFolder } from "../support/server-process.ts";
import { writeFigures } from "./figures-file.ts";
import { caseRows, figureRows, projectRows } from "./request-rows.ts";
import { type MeasuredServer, startMeasured } from "./server-waits.ts";

// npm run bench -- waits [rows]: how long others wait for a small answer, and how late the server's event loop is, while
// the server itself publishes a held release of so many rows at its time (once all new, once all changed), and while it
// takes in the largest requests that it accepts.

const ROWS = Number(process.argv[3] ?? 500_000);
const MIGRATIONS = resolve("prisma/migrations/sqlite");
const ACTOR = { kind: "command", name: "bench", role: "admin" } as const;
const FAR_OFF = { at: "2999-01-01T00:00:00.000Z", zone: "+08:00" } as const;

const home = temporaryFolder();
try {
  const codes = await prepare();
  const server = await startMeasured(home.folder);
  try {
    for (const code of codes) await server.during(`到时公布 ${code}`, () => publish(server, code));
    await server.during("importFigures", () => send(server, "importFigures", { rows: figureRows() }));
    await server.during("台账", () => send(server, "importRecords", { kind: "LEDGER_CASES", rows: caseRows() }));
    await server.during("项目", () => send(server, "importRecords", { kind: "PROJECTS", rows: projectRows() }));
  } finally {
    await server.stop();
  }
} finally {
  home.remove();
}

/** Holds a table of new figures, and one that changes each of them; gives their codes. */
async function prepare(): Promise<readonly string[]> {
  const database = openDatabase(join(home.folder, "plancell.db"), MIGRATIONS);
  await fill(database, readContent(resolve("prisma/data")));
  const book = await openBook(database);
  const [first, second] = ["first.csv", "second.csv"].map((name) => join(home.folder, name));
  if (!first || !second) throw new Error("No files");
  await writeFigures(first, ROWS);
  writeFileSync(
    second,
    readFileSync(first, "utf8").replaceAll(/\d$/gmu, (digit) => `${(Number(digit) + 1) % 10}`),
  );
  const codes: string[] = [];
  for (const file of [first, second]) {
    const { tables, sha256, source } = await openImportFiles([file], {});
    const heading = { title: source, publishedOn: "", note: "", key: "", sha256, source, actor: ACTOR };
    const manner = { isDryRun: false, isConfirmed: true, isRepeated: false, action: "merge", area: "" } as const;
    const request = { tables, heading, mapping: new Map(), publishAt: FAR_OFF, ...manner };
    const { held, report } = await importFigures({ database, book }, request);
    if (!held) throw new Error(JSON.stringify(report));
    codes.push(held.code);
  }
  await database.close();
  return codes;
}

/** Moves the time of a held release to now, as another process does, and waits until the server has published it. */
async function publish({ ask }: MeasuredServer, code: string): Promise<void> {
  const database = openDatabase(join(home.folder, "plancell.db"), MIGRATIONS);
  const soon = { at: new Date(Date.now() + 500).toISOString(), zone: "+08:00" };
  await moveHeld(database, code, { publishAt: soon, actor: ACTOR });
  const waiting = () => [
    ...database.scan(`SELECT 1 FROM "HeldRelease" WHERE "code" = ? AND "state" = 'waiting'`, [code]),
  ];
  while (waiting().length > 0) await pause(50);
  const left = () => [...database.scan('SELECT 1 FROM "HeldFigure" WHERE "heldId" = ? LIMIT 1', [code.slice(5)])];
  while (left().length > 0) await pause(50);
  const seen = async () => JSON.stringify(await ask("{ releases(first: 1000) { nodes { title } } }")).includes(".csv");
  while (!(await seen())) await pause(50);
  await pause(1500);
  await database.close();
}

async function send({ ask }: MeasuredServer, field: string, input: object): Promise<void> {
  const type = field === "importFigures" ? "ImportFiguresInput" : "ImportRecordsInput";
  const query = `mutation Send($input: ${type}!) { ${field}(input: $input) {
    ending counts { read added refused } refusals { message } } }`;
  const answer = await ask(query, { input: { ...input, confirmed: true } });
  console.log(JSON.stringify(answer).slice(0, 300));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

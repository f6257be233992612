import { type ImportReport, ImportTally } from "../domain/import/import-tally.ts";
import type { PublishAt } from "../domain/import/publish-at.ts";
import type { FigureSeries } from "../domain/import/who-reader.ts";
import { breathe } from "./bulk.ts";
import type { FigureImport, ImportControl } from "./figure-import.ts";
import { holdImport, namingSeries } from "./hold-import.ts";
import { headingsFor, rememberHeadings } from "./import-headings.ts";
import { endingBefore, type ImportEnding, type Importing, type ImportOutcome, knownOutcome } from "./import-outcome.ts";
import { receiptOfRelease } from "./import-receipt.ts";
import { readSeriesIds, type SeriesIds } from "./series-ids.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { stageFigures } from "./stage-figures.ts";
import { Staging } from "./staging.ts";
import { writeImport } from "./write-import.ts";

const SILENT: ImportControl = { onProgress: () => undefined, isStopped: () => false };

/** How often rows are judged anew because somebody else's release came meanwhile. */
const MOST_ATTEMPTS = 3;

/**
 * Imports figures as one release in one transaction: whole or not at all, and not at all while a row is refused or a
 * warning is not confirmed. Content or a key that is known answers with the receipt of the first time. With a time of
 * publication they are held until then, and the book does not change.
 */
export async function importFigures(
  { database, book }: Importing,
  request: FigureImport,
  control: ImportControl = SILENT,
): Promise<ImportOutcome> {
  const known = knownOutcome(database, request);
  if (known) return known;
  if (request.publishAt && Date.parse(request.publishAt.at) <= Date.now()) return nothing("past");
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    // Asked again when it is our turn: whoever was before us may have sent the same.
    const outcome = await database.write(
      async (connection) =>
        knownOutcome(database, request) ?? (await attemptImport(connection, { database, book }, request, control)),
    );
    if (outcome.ending === "written") await book.reload();
    if (outcome.ending !== "overtaken") return outcome;
    await book.reload();
  }
  return nothing("overtaken");
}

function nothing(ending: ImportEnding): ImportOutcome {
  return { ending, report: new ImportTally().report(), receipt: undefined };
}

async function attemptImport(
  connection: SqliteConnection,
  { database, book }: Importing,
  request: FigureImport,
  control: ImportControl,
): Promise<ImportOutcome> {
  const snapshot = book.current();
  const staging = new Staging(connection);
  try {
    const tally = new ImportTally(request.wantsLines);
    const ids = readSeriesIds(connection);
    const { series, named } = request.publishAt ? namingSeries(ids) : { series: ids, named: new Map() };
    const mapping = headingsFor(database, request.mapping);
    await stageFigures({ snapshot, staging, tally, series, request: { ...request, mapping }, control });
    const report = tally.report();
    const ending = control.isStopped() ? "stopped" : endingBefore(request, report);
    if (ending) return { ending, report, receipt: undefined };
    const staged = {
      connection,
      database,
      request,
      control,
      report,
      series,
      named,
      staging,
      vintage: snapshot.vintage,
    };
    return await (request.publishAt ? hold(staged, request.publishAt) : write(staged));
  } finally {
    staging.clear();
    await breathe();
  }
}

/** An import whose rows are judged and staged. */
interface Staged {
  readonly connection: SqliteConnection;
  readonly database: Importing["database"];
  readonly request: FigureImport;
  readonly control: ImportControl;
  readonly report: ImportReport;
  readonly series: SeriesIds;
  readonly named: ReadonlyMap<number, FigureSeries>;
  readonly staging: Staging;
  readonly vintage: number;
}

/** What headings mean is not remembered before its time either: it would change what others are told of their tables. */
async function hold(staged: Staged, publishAt: PublishAt): Promise<ImportOutcome> {
  const { connection, database, request, control, report, named, staging, vintage } = staged;
  const { heading } = request;
  const { patience } = database;
  const parts = { heading, publishAt, counts: report.counts, vintage, named, staging, patience };
  const held = await holdImport(connection, parts, control.isStopped);
  return { ending: held ? "held" : "stopped", report, receipt: undefined, ...(held && { held }) };
}

async function write(staged: Staged): Promise<ImportOutcome> {
  const { connection, database, request, control, report, series, staging, vintage: judgedAt } = staged;
  const heading = { ...request.heading, kind: "figures" } as const;
  const writeNew = async () => {
    await series.writeNew();
    rememberHeadings(connection, request.mapping);
  };
  const parts = {
    heading,
    counts: report.counts,
    vintage: judgedAt,
    series: { writeNew },
    staging,
    patience: database.patience,
  };
  const vintage = await writeImport(connection, parts, {
    onPortion: (rows) => control.onProgress("write", rows),
    isStopped: control.isStopped,
  });
  if (vintage !== undefined) return { ending: "written", report, receipt: receiptOfRelease(database, vintage) };
  return { ending: control.isStopped() ? "stopped" : "overtaken", report, receipt: undefined };
}

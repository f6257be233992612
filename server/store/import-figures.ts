import { ImportTally } from "../domain/import/import-tally.ts";
import { breathe } from "./bulk.ts";
import type { FigureImport, ImportControl } from "./figure-import.ts";
import { headingsFor, rememberHeadings } from "./import-headings.ts";
import { endingBefore, type Importing, type ImportOutcome, knownOutcome } from "./import-outcome.ts";
import { receiptOfRelease } from "./import-receipt.ts";
import { readSeriesIds } from "./series-ids.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { stageFigures } from "./stage-figures.ts";
import { Staging } from "./staging.ts";
import { writeImport } from "./write-import.ts";

const SILENT: ImportControl = { onProgress: () => undefined, isStopped: () => false };

/** How often rows are judged anew because somebody else's release came meanwhile. */
const MOST_ATTEMPTS = 3;

/**
 * Imports figures as one release in one transaction: whole or not at all, and not at all while a row is refused or a
 * warning is not confirmed. Content or a key that is known answers with the receipt of the first time.
 */
export async function importFigures(
  { database, book }: Importing,
  request: FigureImport,
  control: ImportControl = SILENT,
): Promise<ImportOutcome> {
  const known = knownOutcome(database, request);
  if (known) return known;
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
  return { ending: "overtaken", report: new ImportTally().report(), receipt: undefined };
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
    const series = readSeriesIds(connection);
    const mapping = headingsFor(database, request.mapping);
    await stageFigures({ snapshot, staging, tally, series, request: { ...request, mapping }, control });
    const report = tally.report();
    const ending = control.isStopped() ? "stopped" : endingBefore(request, report);
    if (ending) return { ending, report, receipt: undefined };
    const heading = { ...request.heading, kind: "figures" } as const;
    const writeNew = () => {
      series.writeNew();
      rememberHeadings(connection, request.mapping);
    };
    const parts = {
      heading,
      counts: report.counts,
      vintage: snapshot.vintage,
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
  } finally {
    staging.clear();
    await breathe();
  }
}

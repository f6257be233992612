import type { ImportCounts, RowChange } from "../domain/import/import-tally.ts";
import { breathe } from "./bulk.ts";
import { CURRENT } from "./import-release.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** What a staged row does to the book, as the staging table holds it: the position in this list. */
const CHANGES: readonly RowChange[] = ["same", "added", "changed", "withdrawn"];

/** In SQL: that a staged row brings a figure, and that it takes the place of another. */
export const BRINGS_FIGURE = '"change" > 0';
export const SUPERSEDES = '"change" > 1';

/** A figure on its way into the book. */
export interface StagedFigure {
  readonly seriesId: number;
  /** year * 100 + last month */
  readonly period: number;
  readonly value: number | null;
  readonly status: string;
  readonly change: RowChange;
  readonly writtenValue: number | null;
  readonly writtenUnit: string;
  readonly locator: string;
  readonly note: string;
  /** Where it was read: position of its table, and the row. */
  readonly table: number;
  readonly row: number;
}

/** Two rows about one figure. */
export interface Repetition {
  readonly first: { readonly table: number; readonly row: number };
  readonly second: { readonly table: number; readonly row: number };
  /** What the second was taken to do. */
  readonly change: RowChange;
  readonly isSame: boolean;
}

const COLUMNS = `"seriesId" INTEGER, "period" INTEGER, "value" REAL, "status" TEXT, "change" INTEGER,
  "writtenValue" REAL, "writtenUnit" TEXT, "locator" TEXT, "note" TEXT, "tableAt" INTEGER, "row" INTEGER`;
const COLUMN_COUNT = 11;

/** Rows of one INSERT: what binding costs is shared, and more gains nothing. */
const ROWS_AT_ONCE = 100;

/** Rows handled between two breaths: some hundredths of a second. */
export const STAGED_PORTION = 5_000;

const REPETITIONS = `SELECT b.rowid, a."tableAt", a."row", b."tableAt", b."row", b."change",
    a."value" IS b."value" AND a."status" = b."status"
  FROM temp.staged AS a JOIN temp.staged AS b ON b.rowid = a.rowid + 1
  WHERE a.rowid BETWEEN ? AND ? AND a."seriesId" = b."seriesId" AND a."period" = b."period"`;

const COUNTS = 'SELECT "change", COUNT(*) FROM temp.staged WHERE rowid BETWEEN ? AND ? GROUP BY "change"';

const SERIES = 'SELECT DISTINCT "seriesId" FROM temp.staged WHERE rowid BETWEEN ? AND ?';

const LAST = "SELECT MAX(rowid) FROM temp.staged";

/**
 * Throws the connection's temporary file away, which is what SQLite does where they are to be kept elsewhere from now on.
 * Emptied and used again it would in the end be damaged (SQLite 3.45), and no import would succeed any more.
 */
const FORGET = "PRAGMA temp_store=DEFAULT";

const OTHERS = `INSERT INTO temp.staged SELECT "seriesId", "period", NULL, 'not-published', 3, NULL, '', '', '整体替换', 0, 0
  FROM "Observation" WHERE "until" = ${CURRENT} AND "value" IS NOT NULL
    AND "seriesId" IN (SELECT "seriesId" FROM temp.staged)
    AND ("seriesId", "period") NOT IN (SELECT "seriesId", "period" FROM temp.staged)`;

/**
 * Rows of an import in a table of the connection's own, on the disk and outside of the book: SQLite deletes its file in
 * the moment it opens it, so that whatever ends the process leaves nothing behind.
 */
export class Staging {
  readonly #connection: SqliteConnection;
  readonly #insertMany: (values: readonly unknown[]) => number;
  readonly #insertOne: (values: readonly unknown[]) => number;
  #pending: unknown[] = [];
  #count = 0;
  #isOrdered = true;
  #last = { seriesId: 0, period: 0 };

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
    connection.script(`${FORGET}; PRAGMA temp_store=FILE; PRAGMA temp.cache_size=-4000; PRAGMA cache_size=-8000;
      CREATE TEMP TABLE staged (${COLUMNS})`);
    const row = `(${Array(COLUMN_COUNT).fill("?").join(", ")})`;
    this.#insertMany = connection.prepare(`INSERT INTO temp.staged VALUES ${Array(ROWS_AT_ONCE).fill(row).join(", ")}`);
    this.#insertOne = connection.prepare(`INSERT INTO temp.staged VALUES ${row}`);
    connection.script("BEGIN");
  }

  /** How many rows there are. */
  get count(): number {
    return this.#count;
  }

  add(figure: StagedFigure): void {
    const { seriesId, period, value, status, change, writtenValue, writtenUnit, locator, note, table, row } = figure;
    const last = this.#last;
    if (seriesId < last.seriesId || (seriesId === last.seriesId && period <= last.period)) this.#isOrdered = false;
    this.#last = figure;
    this.#count++;
    const pending = this.#pending;
    pending.push(seriesId, period, value, status, CHANGES.indexOf(change), writtenValue, writtenUnit, locator, note);
    pending.push(table, row);
    if (pending.length < ROWS_AT_ONCE * COLUMN_COUNT) return;
    this.#insertMany(pending);
    this.#pending = [];
  }

  /** Puts the rows in the order of the book, unless they came in it; nothing is added afterwards. */
  async arrange(): Promise<void> {
    for (let at = 0; at < this.#pending.length; at += COLUMN_COUNT) {
      this.#insertOne(this.#pending.slice(at, at + COLUMN_COUNT));
    }
    this.#pending = [];
    this.#connection.script("COMMIT");
    await breathe();
    if (this.#isOrdered) return;
    await this.#connection.scriptAside(`ALTER TABLE temp.staged RENAME TO unsorted; CREATE TEMP TABLE staged (${COLUMNS});
      INSERT INTO temp.staged SELECT * FROM temp.unsorted ORDER BY "seriesId", "period", rowid; DROP TABLE temp.unsorted`);
  }

  /** Adds rows that a query over the book gives, once the others are arranged; gives how many. */
  addByQuery(sql: string, values: readonly unknown[]): number {
    const count = this.#connection.execute(sql, values);
    this.#count += count;
    return count;
  }

  /** The same for a script that takes long, without values, while others are served. */
  async addAside(script: string): Promise<number> {
    const before = this.#count;
    await this.#connection.scriptAside(script);
    this.#count = Number(this.#connection.query(LAST).rows[0]?.[0] ?? 0);
    return this.#count - before;
  }

  /** How many staged rows do what. */
  async counts(): Promise<ImportCounts> {
    const counted = new Map<RowChange | undefined, number>();
    for (const portion of this.portions()) {
      for (const [at, count] of this.#connection.query(COUNTS, portion).rows) {
        const change = CHANGES[Number(at)];
        counted.set(change, (counted.get(change) ?? 0) + Number(count));
      }
      await breathe();
    }
    const [added = 0, changed = 0, same = 0, withdrawn = 0] = (["added", "changed", "same", "withdrawn"] as const).map(
      (change) => counted.get(change) ?? 0,
    );
    return { read: this.#count, added, changed, same, withdrawn, skipped: 0, refused: 0, warnings: 0 };
  }

  /** Adds the withdrawal of all other figures of the series that are named; gives how many. */
  withdrawOthers(): Promise<number> {
    return this.addAside(OTHERS);
  }

  /** The ids of all series that rows are of. */
  async seriesIds(): Promise<readonly number[]> {
    const ids = new Set<number>();
    for (const portion of this.portions()) {
      for (const [id] of this.#connection.query(SERIES, portion).rows) ids.add(Number(id));
      await breathe();
    }
    return [...ids];
  }

  /** Finds rows about a figure that the row before is about too, tells of each, and takes them out. */
  async takeOutRepetitions(tell: (repetition: Repetition) => void): Promise<void> {
    if (this.#isOrdered) return;
    this.#connection.script(
      'DROP TABLE IF EXISTS temp.repeated; CREATE TEMP TABLE repeated ("id" INTEGER PRIMARY KEY)',
    );
    const note = this.#connection.prepare("INSERT INTO temp.repeated VALUES (?)");
    for (const [first, last] of this.portions()) {
      for (const row of this.#connection.query(REPETITIONS, [first, last]).rows) {
        tell(repetitionOf(row));
        note([row[0]]);
      }
      await breathe();
    }
    // Only now: each row is compared with the one before it.
    await this.#connection.scriptAside(`DELETE FROM temp.staged WHERE rowid IN (SELECT "id" FROM temp.repeated);
      DROP TABLE temp.repeated`);
  }

  /** First and last rowid of one portion after another. */
  *portions(): Iterable<readonly [first: number, last: number]> {
    for (let first = 1; first <= this.#count; first += STAGED_PORTION) yield [first, first + STAGED_PORTION - 1];
  }

  /** Forgets everything and gives the memory back. */
  clear(): void {
    if (this.#connection.inTransaction) this.#connection.script("ROLLBACK");
    this.#connection.script(`${FORGET}; PRAGMA cache_size=-2000; PRAGMA shrink_memory`);
  }
}

function repetitionOf([, table, row, table2, row2, change, isSame]: readonly unknown[]): Repetition {
  return {
    first: { table: Number(table), row: Number(row) },
    second: { table: Number(table2), row: Number(row2) },
    change: CHANGES[Number(change)] ?? "same",
    isSame: isSame === 1,
  };
}

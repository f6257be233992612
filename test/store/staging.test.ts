import { describe, expect, it } from "vitest";

import { type Repetition, type StagedFigure, Staging } from "../../server/store/staging.ts";

import { temporaryDatabase } from "../support/temporary-database.ts";

function figureOf(differences: Partial<StagedFigure>): StagedFigure {
  return {
    ...{ seriesId: 1, period: 201606, value: 1.1, status: "published", change: "added" },
    ...{ writtenValue: 1.1, writtenUnit: "亿元", locator: "", note: "", table: 0, row: 1 },
    ...differences,
  };
}

/** What a staging of those figures gives. */
function staged<Result>(
  figures: readonly StagedFigure[],
  look: (staging: Staging, rows: () => readonly unknown[]) => Promise<Result>,
): Promise<Result> {
  return temporaryDatabase().write(async (connection) => {
    const staging = new Staging(connection);
    for (const figure of figures) staging.add(figure);
    await staging.arrange();
    const result = await look(staging, () =>
      connection.query('SELECT "seriesId", "period", "value", "row" FROM temp.staged').rows.map((row) => row.join()),
    );
    staging.clear();
    return result;
  });
}

describe("staging", () => {
  it("puts rows in the order of the book", async () => {
    const figures = [{ seriesId: 2 }, { seriesId: 1, period: 201607 }, { seriesId: 1 }].map(figureOf);
    expect(await staged(figures, async (_, rows) => rows())).toEqual([
      "1,201606,1.1,1",
      "1,201607,1.1,1",
      "2,201606,1.1,1",
    ]);
  });

  it("keeps every row and every digit of many", async () => {
    const values = Array.from({ length: 250 }, (_, at) => at / 7);
    const figures = values.map((value, at) => figureOf({ seriesId: at + 1, value }));
    const kept = await temporaryDatabase().write(async (connection) => {
      const staging = new Staging(connection);
      for (const figure of figures) staging.add(figure);
      await staging.arrange();
      return connection.query('SELECT "value" FROM temp.staged').rows.flat();
    });
    expect(kept).toEqual(values);
  });

  it("finds and takes out what comes twice", async () => {
    const figures = [{ row: 2 }, { row: 3 }, { row: 4, value: 2 }, { row: 5, period: 201607 }].map(figureOf);
    const found: Repetition[] = [];
    const rows = await staged(figures, async (staging, look) => {
      await staging.takeOutRepetitions((one) => found.push(one));
      return look();
    });
    expect(found).toMatchObject([
      { first: { row: 2 }, second: { row: 3 }, isSame: true, change: "added" },
      { first: { row: 3 }, second: { row: 4 }, isSame: false },
    ]);
    expect(rows).toEqual(["1,201606,1.1,2", "1,201607,1.1,5"]);
  });

  it("takes out every row that comes twice, however many there are", async () => {
    const figures = Array.from({ length: 60_000 }, (_, at) => figureOf({ seriesId: (at % 30_000) + 1, row: at + 2 }));
    let found = 0;
    const count = await staged(figures, async (staging, rows) => {
      await staging.takeOutRepetitions(() => found++);
      return rows().length;
    });
    expect([found, count]).toEqual([30_000, 30_000]);
  });

  it("counts what its rows do", async () => {
    const figures = [figureOf({ change: "same" }), figureOf({ seriesId: 2, change: "withdrawn" })];
    expect(await staged(figures, async (staging) => staging.counts())).toMatchObject({
      same: 1,
      withdrawn: 1,
      added: 0,
    });
  });

  it("knows the series of all its rows, and counts what a script adds", async () => {
    const figures = Array.from({ length: 12_000 }, (_, at) =>
      figureOf({ seriesId: Math.floor(at / 4_000) + 1, period: at }),
    );
    const ADD =
      "INSERT INTO temp.staged SELECT 9, period, value, status, change, NULL, '', '', '', 0, 0 FROM temp.staged LIMIT 7";
    const found = await staged(figures, async (staging) => {
      const added = await staging.addAside(ADD);
      return [added, staging.count, await staging.seriesIds()];
    });
    expect(found).toEqual([7, 12_007, [1, 2, 3, 9]]);
  });

  it("never uses a file again that it has emptied", async () => {
    const sizes = await temporaryDatabase().write(async (connection) => {
      const staging = new Staging(connection);
      for (let row = 1; row <= 2_000; row++) staging.add(figureOf({ row, seriesId: 3_000 - row }));
      await staging.arrange();
      staging.clear();
      return ["page_count", "freelist_count"].map((name) => connection.query(`PRAGMA temp.${name}`).rows[0]?.[0]);
    });
    expect(sizes).toEqual([0, 0]);
  });

  it("leaves nothing in the connection", async () => {
    const database = temporaryDatabase();
    const left = await database.write(async (connection) => {
      const staging = new Staging(connection);
      staging.add(figureOf({}));
      staging.clear();
      return [connection.inTransaction, connection.query("SELECT name FROM temp.sqlite_master").rows];
    });
    expect(left).toEqual([false, []]);
  });
});

import { expect, it } from "vitest";

import { ImportTally } from "../../server/domain/import/import-tally.ts";
import { readSeriesIds } from "../../server/store/series-ids.ts";
import { stageFigures } from "../../server/store/stage-figures.ts";
import { Staging } from "../../server/store/staging.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("stages what is understood, and counts the rest", async () => {
  const { database, book } = await tinyLibrary();
  const text = `标题
序号,指标,地区,期间,数值,操作
1,VALUE_ADDED,西安市,2016-06 YTD,580.12,
2,VALUE_ADDED,西安市,2016-07 YTD,690,
3,VALUE_ADDED,合计,2016-07 YTD,690,
4,VALUE_ADDED,西安市,2016-08 YTD,很多,
5,VALUE_ADDED,西安市,2016-09 YTD,,删除`;
  const phases: string[] = [];
  const [rows, report] = await database.write(async (connection) => {
    const [staging, tally] = [new Staging(connection), new ImportTally()];
    await stageFigures({
      ...{ snapshot: book.current(), staging, tally, series: readSeriesIds(connection), request: figureImportOf(text) },
      control: { onProgress: (phase, count) => phases.push(`${phase} ${count}`), isStopped: () => false },
    });
    return [connection.query('SELECT "period", "value", "change" FROM temp.staged').rows, tally.report()] as const;
  });
  expect(rows).toEqual([
    [201606, 580.12, 0],
    [201607, 690, 1],
  ]);
  expect(report.counts).toMatchObject({ read: 5, same: 1, added: 1, skipped: 3, refused: 1 });
  expect(report.skipped.map(({ code }) => code)).toEqual(["TOTAL_ROW", "FIGURE_ABSENT", "COLUMN_IGNORED"]);
  expect(phases).toEqual(["read 5", "sort 2"]);
});

it("warns of sums that do not come out, with what the book has", async () => {
  const { database, book } = await tinyLibrary();
  const text = "indicator,area,period,value\nVALUE_ADDED,西安市,2016-07 YTD,690\nVALUE_ADDED,西安市,2016-07,100";
  const report = await database.write(async (connection) => {
    const [staging, tally] = [new Staging(connection), new ImportTally()];
    await stageFigures({
      ...{ snapshot: book.current(), staging, tally, series: readSeriesIds(connection), request: figureImportOf(text) },
      control: { onProgress: () => undefined, isStopped: () => false },
    });
    return tally.report();
  });
  expect(report.warnings).toMatchObject([{ code: "SUM_BROKEN", row: 2, table: "表.csv" }]);
  expect(report.warnings[0]?.message).toContain("1-7月累计 690 ≠ 1-6月累计 580.12 + 7月 100");
});

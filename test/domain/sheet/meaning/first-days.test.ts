import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

/** Basis, first and last month of a quantity's cells, counted from January 2017. */
function periods(frequency: string, ...dates: readonly string[]) {
  const rows = dates.map((date) => `${date} | 1 |`).join("\n");
  const text = `西安市\n${frequency}\n时间 | 工业产值增速（%） | 销售收入\n${rows}`;
  const { blocks } = recognise(readSheets(text), CATALOGUE);
  const cells = blocks.flatMap((block) => block.cells.filter(({ column }) => column === 1));
  return cells.map(({ meaning: { basis, period } }) => [basis, period.start - 2017 * 12, period.end - 2017 * 12]);
}

const day = (text: string) => `@${text} yyyy-mm-dd`;

it("reads the first days of quarters as those quarters, where a line says how often figures come", () => {
  const dates = ["2017-01-01", "2017-04-01", "2017-07-01"];
  const quarters = [
    ["quarter", 0, 2],
    ["quarter", 3, 5],
    ["quarter", 6, 8],
  ];
  expect(periods("Frequency: Quarterly", ...dates.map(day))).toEqual(quarters);
  expect(periods("Frequency: Quarterly", ...dates)).toEqual(quarters);
});

it("reads the first days of years as those years", () => {
  expect(periods("Frequency: Annual", day("2017-01-01"), day("2018-01-01"))).toEqual([
    ["year", 0, 11],
    ["year", 12, 23],
  ]);
});

it("leaves months, last days and days within quarters", () => {
  const ends = (...dates: readonly string[]) =>
    periods("Frequency: Quarterly", ...dates.map(day)).map(([, , end]) => end);
  expect(ends("2017-03-31", "2017-06-30")).toEqual([2, 5]);
  expect(ends("2017-01-01", "2017-04-01", "2017-06-01")).not.toContain(8);
  expect(periods("Frequency: Monthly", day("2017-01-01"), day("2017-04-01"))).toEqual([
    ["month", 0, 0],
    ["month", 3, 3],
  ]);
});

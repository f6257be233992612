import { expect, it } from "vitest";

import { checkFrozen } from "../../../addin/excel/freeze-check.ts";
import { bookOf, fakeClient, frozenCell } from "./fake-book.ts";

const FROZEN = [frozenCell(), frozenCell({ row: 2, formula: "=PLAN.METRIC(A3,1)*2" })];
const HELD = [
  { row: 0, column: 1, value: "2015年" },
  { row: 1, column: 0, value: "地区生产总值" },
  { row: 1, column: 1, value: 5 },
  { row: 2, column: 1, value: 5 },
];

it("tells what the server has revised, and writes the note about it", async () => {
  const client = fakeClient(() => 6);
  const { report, note, unasked, outage, dataVersion } = await checkFrozen(
    bookOf(HELD, { frozen: FROZEN }),
    client.batcher,
  );
  expect(report).toMatchObject({ frozen: 2, unchanged: 2, confirmed: 0, findings: [{ code: "NEWER", now: 6 }] });
  expect(note).toContain("1. 地区生产总值 2015年（月报!B2）：5 → 6，增加 1");
  expect([unasked, outage, dataVersion]).toEqual([1, "", "8-def"]);
});

it("has no note where all is as it was", async () => {
  const { report, note } = await checkFrozen(bookOf(HELD, { frozen: FROZEN }), fakeClient(() => 5).batcher);
  expect([report.confirmed, report.findings, note]).toEqual([1, [], ""]);
});

it("looks at the workbook alone where there is no server, and says why", async () => {
  const book = bookOf(HELD.slice(0, 3), { frozen: FROZEN });
  const { report, outage } = await checkFrozen(book, fakeClient(() => null).batcher);
  expect(report.findings.map(({ code }) => code)).toEqual(["CHANGED"]);
  expect(outage).toContain("连接不到");
});

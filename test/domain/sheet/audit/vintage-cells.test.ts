import { expect, it } from "vitest";

import { auditSheets } from "../../../../server/domain/sheet/audit/audit.ts";
import { vintageCells } from "../../../../server/domain/sheet/audit/vintage-cells.ts";
import { FIRST_QUARTER, QUARTER_LABELS } from "../../../support/audited.ts";
import { COUNTRY, madeUpFigures } from "../../../support/made-up-figures.ts";
import { understood } from "../../../support/sheet-table.ts";

const figures = (values: readonly (number | null)[]) =>
  madeUpFigures({ series: [{ basis: "quarter", from: FIRST_QUARTER, step: 3, values }] });

const THEN = figures([111, 122, 133.5, null]);
const NOW = figures([111, 125.5, 133.5, 144.5]);

function sheetOf(values: readonly number[]) {
  const line = { label: "总产值", indicator: "OUTPUT", subject: COUNTRY, values };
  return understood({ periods: QUARTER_LABELS, basis: "quarter", lines: [line] });
}

function audited(values: readonly number[], at = () => THEN) {
  const { grids, recognition } = sheetOf(values);
  return auditSheets(grids, recognition, NOW, at);
}

it("finds the figure of the workbook's vintage, and today's beside it", () => {
  const { recognition } = sheetOf([]);
  const [block] = recognition.blocks;
  if (!block) throw new Error("no block");
  const { find, today } = vintageCells({ now: NOW, at: () => THEN })(block);
  expect([find(1, 2)?.own, today(1, 2)?.own, find(1, 4)?.own]).toEqual([122, 125.5, 144.5]);
  const alone = vintageCells({ now: NOW })(block);
  expect([alone.find(1, 2)?.own, alone.today(1, 2)]).toEqual([125.5, undefined]);
});

it("calls stale what was right and is revised, with both figures and who revised it", () => {
  const { findings, notes, checked, matched } = audited([111, 122, 133.5, 144.5]);
  expect(findings).toMatchObject([{ code: "STALE", typed: 122, published: 125.5, period: "2016-Q2", belongsTo: "" }]);
  expect(findings[0]?.text).toBe(
    "C2：填的是 122，与工作簿记录的版本一致；2016年二季度（当季）当时公布的是 122，后由“试验发布”修订为 125.5，请更新。",
  );
  expect([notes, checked, matched]).toEqual([[], 4, 3]);
});

it("says of today's figure that it is newer than the workbook, and does not call it wrong", () => {
  const { findings, notes, matched } = audited([111, 125.5, 133.5, 144.5]);
  expect([findings, matched]).toEqual([[], 4]);
  expect(notes).toMatchObject([{ cells: [{ row: 1, column: 2 }] }]);
  expect(notes[0]?.text).toBe(
    "C2：填的是 125.5，是现在公布的数；2016年二季度（当季）在工作簿记录的版本里是 122，后由“试验发布”修订为 125.5。",
  );
});

it("finds figures of the workbook's vintage in wrong cells, which today's do not show", () => {
  expect(audited([122, 111, 133.5, 144.5]).findings).toMatchObject([
    { code: "WRONG_PERIOD", belongsTo: "2016-Q2", cells: { length: 2 } },
  ]);
});

it("is as ever where nothing is recorded", () => {
  const { grids, recognition } = sheetOf([111, 122, 133.5, 144.5]);
  expect(auditSheets(grids, recognition, NOW, () => NOW)).toEqual(auditSheets(grids, recognition, NOW));
});

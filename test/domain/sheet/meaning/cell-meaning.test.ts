import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { cellBasis } from "../../../../server/domain/sheet/meaning/cell-basis.ts";
import { understandCell } from "../../../../server/domain/sheet/meaning/cell-meaning.ts";
import { cellQuantity, isNamed } from "../../../../server/domain/sheet/meaning/cell-quantity.ts";
import { cellSubject } from "../../../../server/domain/sheet/meaning/cell-subject.ts";
import { cellTime } from "../../../../server/domain/sheet/meaning/cell-time.ts";
import { cellUnder, settlingWith } from "../../../support/sheet-cell.ts";

function understand(row: string, column: string, title = "") {
  const heads = cellUnder(row, column, title);
  const settling = settlingWith();
  const [quantity, time] = [cellQuantity(heads, settling), cellTime(heads, settling)];
  const isKnown = time.span && isNamed(quantity);
  const basis = isKnown ? (cellBasis(quantity, time, time.span, settling) ?? null) : undefined;
  const parts = { quantity, subject: cellSubject(heads, settling), time, basis };
  return understandCell({ row: 4, own: heads.row.own }, { column: 1, head: heads.column }, parts);
}

it("puts the parts together and says by which labels", () => {
  const { cell, issues } = understand("工业产值（亿元）", "2016年1-6月", "全国");
  expect(issues).toEqual([]);
  expect(cell?.meaning).toMatchObject({ indicator: "OUTPUT", subject: { area: "100000", member: "" }, unit: "亿元" });
  expect(cell && periodCode(cell.meaning.period, cell.meaning.basis)).toBe("2016-06 YTD");
  expect(cell?.labels).toEqual({
    indicator: { row: 4, column: 0 },
    subject: { row: 0, column: 0 },
    period: [{ row: 1, column: 1 }],
    unit: { row: 4, column: 0 },
  });
  expect(cell?.reason).toBe("指标：“工业产值”（A5），单位：亿元，期间：“2016年1-6月”（B2），对象：全国");
  expect(cell?.confidence).toBeGreaterThanOrEqual(0.9);
});

it("is never sure of what it asks about", () => {
  const { cell, issues } = understand("工业产值", "2016年");
  expect(issues.map(({ code }) => code)).toEqual(["SUBJECT_AMBIGUOUS"]);
  expect(cell?.confidence).toBeLessThan(0.9);
});

it("proposes nothing while the time is not known", () => {
  const { cell, issues } = understand("工业产值", "6月", "全国");
  expect([cell, issues.map(({ code }) => code)]).toEqual([undefined, ["YEAR_MISSING"]]);
});

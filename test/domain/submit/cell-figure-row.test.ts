import { expect, it } from "vitest";

import { periodOf } from "../../../server/domain/basis.ts";
import { readFigurePeriod } from "../../../server/domain/import/figure-period.ts";
import type { Basis } from "../../../server/domain/indicator.ts";
import { monthOrdinal } from "../../../server/domain/month.ts";
import { CELL_COLUMNS, cellFigureRow } from "../../../server/domain/submit/cell-figure-row.ts";
import { CATALOGUE } from "../../support/sheet-catalogue.ts";

function rowOf(indicator: string, basis: Basis, month: number, member = "", unit = "") {
  const subject = { area: "610100", member };
  const period = periodOf(basis, monthOrdinal(2016, month));
  const cells = cellFigureRow({ indicator, subject, basis, period, unit }, 5, { cell: "C4", catalogue: CATALOGUE });
  return cells && Object.fromEntries(CELL_COLUMNS.map((name, at) => [name, cells[at]]));
}

it("names a figure by codes, and the cell as where it is from", () => {
  expect(rowOf("OUTPUT", "year-to-date", 6, "36", "万元")).toEqual({
    ...{ indicator: "OUTPUT", area: "610100", industry: "36", cluster: null, project: null, enterprise: null },
    ...{ period: "2016-06 YTD", value: 5, unit: "万元", source: "C4" },
  });
  expect(rowOf("OUTPUT", "month", 6, "P1")).toMatchObject({ industry: null, project: "P1", unit: null });
});

it("writes periods that read back as they are", () => {
  for (const basis of ["month", "year-to-date", "quarter", "year"] as const) {
    for (const month of basis === "year" ? [12] : basis === "quarter" ? [3, 12] : [1, 3, 12]) {
      const period = String(rowOf("OUTPUT", basis, month)?.period);
      expect([period, readFigurePeriod(period)]).toEqual([period, { month: monthOrdinal(2016, month), basis }]);
    }
  }
});

it("gives a stock its month, and no row to a period that nobody publishes", () => {
  expect(rowOf("STAFF", "point", 6)).toMatchObject({ period: "2016-06" });
  expect(rowOf("STAFF", "year", 12)).toMatchObject({ period: "2016-12" });
  expect(rowOf("OUTPUT", "point", 6)).toBeUndefined();
});

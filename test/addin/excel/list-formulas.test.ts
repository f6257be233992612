import { afterEach, expect, it, vi } from "vitest";

import { listFormulas } from "../../../addin/excel/list-formulas.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("lists every formula of ours with what it shows, on the sheets that are seen", async () => {
  stubSheets({
    月报: {
      rows: [
        ["指标", "=SUM(A1:A2)"],
        [1, "=PLAN.METRIC(A1,2016)"],
      ],
      results: { "1,1": "#N/A" },
    },
    底稿: { rows: [["=PLAN.METRIC(A1,2015)"]], visibility: "Hidden" },
    "1-6 月": { rows: [["", '=IFNA(plan.target("x",2016),0)']], results: { "0,1": 0 } },
    空: { rows: [] },
  });
  const progress: unknown[] = [];
  const found = await listFormulas((...told) => progress.push(told));
  expect(found).toEqual([
    { sheet: "月报", row: 1, column: 1, address: "'月报'!B2", formula: "=PLAN.METRIC(A1,2016)", value: "#N/A" },
    { sheet: "1-6 月", row: 0, column: 1, address: "'1-6 月'!B1", formula: '=IFNA(plan.target("x",2016),0)', value: 0 },
  ]);
  expect(progress).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
});

it("reads 20,000 of them in few messages", async () => {
  const rows = Array.from({ length: 2_000 }, (_, row) => Array.from({ length: 10 }, () => `=PLAN.METRIC("x",${row})`));
  const fake = stubSheets({ 大: { rows } });
  expect(await listFormulas()).toHaveLength(20_000);
  expect(fake.syncs).toBeLessThan(10);
});

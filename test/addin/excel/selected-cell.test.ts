import { afterEach, expect, it, vi } from "vitest";

import { readSelectedCell } from "../../../addin/excel/selected-cell.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Excel whose active cell holds those things; they are there after load and sync. */
function stubActive(cell: {
  readonly address: string;
  readonly formulas: unknown[][];
  readonly values: unknown[][];
}): void {
  let isSent = false;
  const names: string[] = [];
  const active = {
    load: (text: string) => {
      names.push(...text.split(","));
      return new Proxy(cell, {
        get: (target, name) => {
          if (!isSent || !names.includes(String(name)))
            throw new Error(`${String(name)} was read before it was loaded`);
          return Reflect.get(target, name);
        },
      });
    },
  };
  const context = {
    workbook: { getActiveCell: () => active },
    sync: async () => {
      isSent = true;
    },
  };
  vi.stubGlobal("Excel", { run: (act: (given: unknown) => unknown) => act(context) });
}

it.each([
  [[["=PLAN.METRIC(A1,B1)"]], [[6.5]], { formula: "=PLAN.METRIC(A1,B1)", value: "6.5" }],
  [[["工业投资"]], [["工业投资"]], { formula: "工业投资", value: "工业投资" }],
  [[[""]], [[""]], { formula: "", value: "" }],
])("reads %j showing %j", async (formulas, values, expected) => {
  stubActive({ address: "月报!B2", formulas, values });
  expect(await readSelectedCell()).toEqual({ address: "月报!B2", ...expected });
});

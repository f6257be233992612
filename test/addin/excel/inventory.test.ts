import { describe, expect, it } from "vitest";

import { takeInventory } from "../../../addin/excel/inventory.ts";
import type { OurCell } from "../../../addin/excel/list-formulas.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { type Refusal, refuse } from "../../../server/domain/refusal.ts";
import { questionOf } from "../client/fake-server.ts";

/** Cells from B1 downwards that show those values, each with why, where the add-in knows it. */
function inventoryOf(shown: readonly (readonly [value: unknown, reason?: Refusal])[]) {
  const cells = shown.map(([value], row): OurCell => {
    return { sheet: "月报", row, column: 1, address: `'月报'!B${row + 1}`, formula: "=PLAN.METRIC(A1,2016)", value };
  });
  const reasons = new Map(shown.map(([, reason], row) => [questionKey(questionOf(`${row}`)), reason]));
  const asking = new Map(
    shown.flatMap(([, reason], row) =>
      reason ? [[`月报!B${row + 1}`, { calls: new Map([[questionKey(questionOf(`${row}`)), null]]) }] as const] : [],
    ),
  );
  const addresses = { asking: () => asking, refused: () => new Map<string, Refusal>() };
  return takeInventory(cells, { addresses, batcher: { known: (key) => reasons.get(key) } });
}

const MISSING = refuse("NOT_PUBLISHED", { received: "2016年7月" });

describe("the inventory", () => {
  it("puts first what can be done something about, last what is well", () => {
    const groups = inventoryOf([[1], [2], ["#N/A", MISSING], ["#BUSY!"], ["#NAME?"], ["#N/A", refuse("SERVER_BUSY")]]);
    expect(groups.map(({ code, cells, canRetry }) => [code, cells.length, canRetry])).toEqual([
      ["SERVER_BUSY", 1, true],
      ["#NAME?", 1, true],
      ["waiting", 1, true],
      ["NOT_PUBLISHED", 1, false],
      ["answered", 2, false],
    ]);
  });

  it("gives the reason of a group, and an example where there are several", () => {
    const [one] = inventoryOf([["#N/A", MISSING]]);
    expect(one?.text).toBe(MISSING.message);
    const other = refuse("NOT_PUBLISHED", { received: "2016年8月" });
    const [several] = inventoryOf([
      ["#N/A", MISSING],
      ["#N/A", other],
    ]);
    expect(several?.text).toBe(`例如：${MISSING.message}`);
    expect(several?.cells.map(({ reason }) => reason)).toEqual([MISSING.message, other.message]);
  });

  it("tells apart what a formula around ours shows instead of an error", () => {
    const groups = inventoryOf([["—", MISSING], [7], [8]]);
    expect(groups.map(({ code, cells }) => [code, cells.length])).toEqual([
      ["caught", 1],
      ["answered", 2],
    ]);
    expect(groups[0]?.cells[0]?.reason).toBe(MISSING.message);
  });

  it("says of an error that was stored that its reason is not known", () => {
    const [group] = inventoryOf([["#N/A"]]);
    expect([group?.code, group?.name, group?.canRetry]).toEqual(["#N/A", "原因不明", true]);
    expect(group?.text).toContain("不知道原因");
  });

  it("knows why a cell's arguments make no question", () => {
    const cell: OurCell = {
      ...{ sheet: "1-6 月", row: 0, column: 0, address: "'1-6 月'!A1", formula: "=PLAN.METRIC()" },
      value: "#VALUE!",
    };
    const reason = refuse("INDICATOR_MISSING");
    const addresses = { asking: () => new Map(), refused: () => new Map([["'1-6 月'!A1", reason]]) };
    const [group] = takeInventory([cell], { addresses, batcher: { known: () => undefined } });
    expect([group?.code, group?.text, group?.canRetry]).toEqual(["INDICATOR_MISSING", reason.message, false]);
  });
});

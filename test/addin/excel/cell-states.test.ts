import { expect, it } from "vitest";

import { cellStates } from "../../../addin/excel/cell-states.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import { questionOf } from "../client/fake-server.ts";

it("finds how a cell stands, whether or not Excel quotes its sheet", () => {
  const key = questionKey(questionOf("断"));
  const asking = new Map([["'1-6 月'!B2", { calls: new Map([[key, null]]) }]]);
  const unreadable = refuse("INDICATOR_MISSING");
  const addresses = { asking: () => asking, refused: () => new Map([["月报!C3", unreadable]]) };
  const stateOf = cellStates({ addresses, batcher: { known: () => refuse("SERVER_BUSY") } });
  expect(stateOf({ sheet: "1-6 月", row: 1, column: 1 })?.standing).toBe("failed");
  expect(stateOf({ sheet: "月报", row: 2, column: 2 })).toEqual({
    ...{ standing: "refused", code: "INDICATOR_MISSING", reason: unreadable.message },
  });
  expect(stateOf({ sheet: "月报", row: 9, column: 9 })).toBeUndefined();
});

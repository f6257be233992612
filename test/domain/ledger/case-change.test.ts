import { expect, it } from "vitest";

import { outcomeOf } from "../../../server/domain/ledger/case-change.ts";

it("calls what came of an event by its kind", () => {
  expect((["register", "import", "amend", "sendBack"] as const).map(outcomeOf)).toEqual([
    ...["registered", "registered", "amended", "advanced"],
  ]);
});

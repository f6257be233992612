import { expect, it } from "vitest";

import { ANONYMOUS } from "../../server/domain/actor.ts";

it("somebody who shows nothing has no name and the least role", () => {
  expect(ANONYMOUS).toEqual({ kind: "anonymous", name: "", role: "viewer" });
});

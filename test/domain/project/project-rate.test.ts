import { expect, it } from "vitest";

import { RATE_KINDS, RATE_NAMES, shownNumber } from "../../../server/domain/project/project-rate.ts";

it("rounds for sentences alone", () => {
  expect([shownNumber(80.784_3), shownNumber(100), shownNumber(97.158)]).toEqual(["80.78", "100", "97.16"]);
});

it("has a name of its own for every rate", () => {
  expect(new Set(RATE_KINDS.map((kind) => RATE_NAMES[kind])).size).toBe(RATE_KINDS.length);
});

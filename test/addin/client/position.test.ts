import { expect, it } from "vitest";

import { readPosition } from "../../../addin/client/position.ts";

it("is a version and a number", () => {
  expect(readPosition({ dataVersion: "v3", sequence: 3, more: true })).toEqual({ dataVersion: "v3", sequence: 3 });
});

it.each([null, "v3", {}, { dataVersion: "v3" }, { dataVersion: "", sequence: 1 }, { dataVersion: 3, sequence: "3" }])(
  "is not %j",
  (record) => {
    expect(readPosition(record)).toBeNull();
  },
);

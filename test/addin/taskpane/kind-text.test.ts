import { expect, it } from "vitest";

import { kindText } from "../../../addin/taskpane/kind-text.ts";

it.each([
  ["indicator", "指标"],
  ["cluster", "集群"],
  ["starship", "starship"],
])("calls %s %s", (kind, text) => {
  expect(kindText(kind)).toBe(text);
});

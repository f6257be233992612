import { Script } from "node:vm";

import { expect, it } from "vitest";

import { PAGE_SCRIPT } from "../../../server/http/connect/page-script.ts";

it("is a script, and asks no address", () => {
  expect(() => new Script(PAGE_SCRIPT)).not.toThrow();
  expect(PAGE_SCRIPT).not.toMatch(/fetch|XMLHttpRequest|https?:|innerHTML|eval/u);
});

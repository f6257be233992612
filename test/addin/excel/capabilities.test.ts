import { afterEach, expect, it, vi } from "vitest";

import { readCapabilities } from "../../../addin/excel/capabilities.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("names this Excel and what it can do", () => {
  const sets = ["CustomFunctionsRuntime 1.1"];
  const requirements = { isSetSupported: (set: string, version: string) => sets.includes(`${set} ${version}`) };
  const diagnostics = { host: "Excel", platform: "PC", version: "16.0.14332" };
  vi.stubGlobal("Office", { context: { host: "Excel", requirements, diagnostics } });
  expect(readCapabilities()).toEqual({
    ...diagnostics,
    customFunctions: true,
    richNumbers: false,
    partialRecalculation: false,
  });
});

it("says so when there is no Excel", () => {
  vi.stubGlobal("Office", { context: { host: null } });
  expect(readCapabilities()).toEqual({
    host: "",
    platform: "",
    version: "",
    customFunctions: false,
    richNumbers: false,
    partialRecalculation: false,
  });
});

it("knows where numbers have properties", () => {
  const requirements = {
    isSetSupported: (set: string, version: string) => `${set} ${version}` === "CustomFunctionsRuntime 1.4",
  };
  vi.stubGlobal("Office", { context: { host: null, requirements } });
  expect(readCapabilities().richNumbers).toBe(true);
});

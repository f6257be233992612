import { afterEach, expect, it, vi } from "vitest";

import { brightnessOf, readBrightness } from "../../../addin/excel/theme.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ["#ffffff", "light"],
  ["#f3f2f1", "light"],
  ["#292929", "dark"],
  ["#000000", "dark"],
  ["white", null],
  ["#fff", null],
  ["#gggggg", null],
])("knows the brightness of %s", (colour, brightness) => {
  expect(brightnessOf(colour)).toBe(brightness);
});

it("asks Office", () => {
  vi.stubGlobal("Office", { context: { officeTheme: { bodyBackgroundColor: "#292929" } } });
  expect(readBrightness()).toBe("dark");
});

it("leaves it to the system where Office does not say", () => {
  vi.stubGlobal("Office", { context: {} });
  expect(readBrightness()).toBeNull();
});

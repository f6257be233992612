import { expect, it } from "vitest";

import { SITE_STYLE } from "../../server/pages/site-style.ts";
import { strayClasses } from "./style-of.ts";

/** The colours that are set in a part of the style sheet. */
function coloursIn(part: string): string[] {
  return [...part.matchAll(/(--[a-z]+):/gu)].map(([, name = ""]) => name).sort();
}

it("has every colour in the light, in the dark and on paper", () => {
  const [light = "", dark = ""] = SITE_STYLE.split("@media (prefers-color-scheme:dark)");
  const [, print = ""] = SITE_STYLE.split("@media print");
  const wanted = coloursIn(light);
  expect(wanted.length).toBeGreaterThan(8);
  expect(coloursIn(dark.split("\n", 1)[0] ?? "")).toEqual(wanted);
  expect(coloursIn(print)).toEqual(wanted);
});

it("uses no colour that is not set, and no class that no page has", () => {
  const used = [...SITE_STYLE.matchAll(/var\((--[a-z]+)\)/gu)].map(([, name = ""]) => name);
  expect(used.filter((name) => !SITE_STYLE.includes(`${name}:`))).toEqual([]);
  expect(strayClasses(SITE_STYLE)).toEqual([]);
});

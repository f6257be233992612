import { expect, it } from "vitest";

import { HOME_STYLE } from "../../server/pages/home-style.ts";
import { SITE_STYLE } from "../../server/pages/site-style.ts";
import { strayClasses } from "./style-of.ts";

it("takes its colours from those of all pages", () => {
  const used = [...HOME_STYLE.matchAll(/var\((--[a-z]+)\)/gu)].map(([, name = ""]) => name);
  expect(used.filter((name) => !SITE_STYLE.includes(`${name}:`))).toEqual([]);
});

it("dresses only what a page has", () => {
  expect(strayClasses(HOME_STYLE)).toEqual([]);
});

import { expect, it } from "vitest";

import { CHINESE_INTERFACE } from "../../../playground/build/chinese-interface.ts";

const texts = Object.values(CHINESE_INTERFACE).flat();

it("puts Chinese in the place of words", () => {
  const words = texts.filter(([written]) => /^"[A-Z][a-z]+( [a-z]+)*"$/u.test(written));
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter(([, instead]) => !/\p{Script=Han}/u.test(instead) && instead !== '"Graph"')).toEqual([]);
});

it("changes each text of a module once", () => {
  for (const [module, own] of Object.entries(CHINESE_INTERFACE)) {
    const written = own.map(([text]) => text);
    expect(new Set(written).size, module).toBe(written.length);
  }
});

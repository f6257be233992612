import { expect, it } from "vitest";

import { simplified } from "../../../../server/domain/sheet/label/simplified.ts";

it("writes traditional characters as the catalogue's names are written", () => {
  expect(simplified("規模以上工業增加值（億元）")).toBe("规模以上工业增加值（亿元）");
  expect(simplified("社會消費品零售總額")).toBe("社会消费品零售总额");
  expect(simplified("廣州、東莞")).toBe("广州、东莞");
});

it("leaves simplified texts as they are, and others without a character of Chinese", () => {
  for (const text of ["乾县规模以上工业增加值", "后稷、发展、里程", "Value added", ""])
    expect(simplified(text)).toBe(text);
});

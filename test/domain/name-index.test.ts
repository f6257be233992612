import { expect, it } from "vitest";

import { createNameIndex } from "../../server/domain/name-index.ts";

const CARS = { code: "36", name: "汽车制造业", aliases: ["汽车工业", "Cars"] };
const TRIAL = { code: "Trial", name: "试验项目", aliases: ["汽车工业"] };
const index = createNameIndex([CARS, TRIAL]);

it("finds by code, name and alias", () => {
  for (const text of ["36", "汽车制造业", "Cars"]) expect(index.find(text), text).toEqual([CARS]);
});

it("does not mind width, case and blanks", () => {
  for (const text of ["３６", "ＣＡＲＳ", " 汽车 制造业 ", "“汽车制造业”"])
    expect(index.find(text), text).toEqual([CARS]);
});

it("gives all things that share a name", () => {
  expect(index.find("汽车工业")).toEqual([CARS, TRIAL]);
});

it("gives a thing once when its names fold alike", () => {
  const folded = createNameIndex([{ code: "GDP", name: "gdp", aliases: ["ＧＤＰ"] }]);
  expect(folded.find("Gdp")).toHaveLength(1);
});

it("finds nothing for other texts", () => {
  for (const text of ["", "汽车", "constructor"]) expect(index.find(text), text).toEqual([]);
});

it("takes codes as they are written", () => {
  expect(index.byCode("Trial")).toBe(TRIAL);
  expect(index.byCode("trial")).toBeUndefined();
});

it("lists names and aliases but no codes", () => {
  expect(index.names).toEqual(["汽车制造业", "汽车工业", "Cars", "试验项目", "汽车工业"]);
});

import { expect, it } from "vitest";

import { ancestorOf, innermost, liesIn, narrowerArea } from "../../../../server/domain/sheet/table/contained-area.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const { areas } = CATALOGUE;
const cell = { row: 0, column: 0 };

it("knows what lies in what, at any depth", () => {
  expect(liesIn(areas, "610100", "610000")).toBe(true);
  expect(liesIn(areas, "610100", "100000")).toBe(true);
  expect(liesIn(areas, "610000", "610100")).toBe(false);
  expect(liesIn(areas, "610100", "610100")).toBe(false);
});

it("takes the innermost of areas that lie in one another, if they are not listed", () => {
  const codes = ["100000", "610100", "610000"];
  expect(innermost({ value: codes, cell }, areas)?.value).toEqual(["610100"]);
  expect(innermost({ value: codes, cell, isListed: true }, areas)?.value).toEqual(codes);
});

it("takes the inner one of two areas, but no mere whole", () => {
  expect(narrowerArea(areas, "610100", "610000", [])).toBe("610100");
  expect(narrowerArea(areas, "610000", "610100", [])).toBe("610100");
  expect(narrowerArea(areas, "610000", "610100", ["610100"])).toBeUndefined();
});

it("finds no ancestor of a level that is not there", () => {
  expect(ancestorOf(areas, "610100", "planet")).toBeUndefined();
  expect(ancestorOf(areas, "999999", "")).toBeUndefined();
  expect(ancestorOf(areas, "610100", "")).toBe("610100");
});

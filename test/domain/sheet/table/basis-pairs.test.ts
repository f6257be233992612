import { expect, it } from "vitest";

import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const basesOf = (text: string) => rowsFrom(text).rows[0]?.cells.map(({ label }) => [label?.role, label?.basis]) ?? [];

it("reads month beside ytd over figures as how those cover time", () => {
  expect(basesOf("| month | ytd\nMar-16 | 7.1 | 6.5")).toEqual([
    ["plain", "month"],
    ["plain", "year-to-date"],
  ]);
});

it("leaves a month over months, or without a running total beside it, a heading", () => {
  expect(basesOf("month | ytd\nMar-16 | 6.5")[0]).toEqual(["heading", undefined]);
  expect(basesOf("| month | value\nMar-16 | 7.1 | 6.5")[0]).toEqual(["heading", undefined]);
});

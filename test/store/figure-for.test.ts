import { expect, it } from "vitest";

import { figureFor, latestFigure } from "../../server/store/figure-for.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary(PROGRESS_CONTENT)).book.current();
const OCTOBER = { start: 2016 * 12, end: 2016 * 12 + 9 };

function indicator(code: string) {
  const found = snapshot.catalogue.indicators.byCode(code);
  if (!found) throw new Error(`No ${code}`);
  return found;
}

it("reads the city's figure of exactly that period", () => {
  expect(figureFor(snapshot, indicator("PROJECTS"), OCTOBER)).toEqual({ value: 629, isDerived: false });
  expect(figureFor(snapshot, indicator("PROJECTS"), { ...OCTOBER, start: OCTOBER.end })).toBeUndefined();
  expect(figureFor(snapshot, indicator("INVESTMENT"), OCTOBER)).toBeUndefined();
});

it("knows up to when the city has figures", () => {
  expect(latestFigure(snapshot, indicator("PROJECTS"))).toEqual(OCTOBER);
  expect(latestFigure(snapshot, indicator("INVESTMENT"))).toBeUndefined();
});

import { expect, it } from "vitest";

import { loadCube } from "../../server/store/load-cube.ts";
import { tinyLibrary } from "../support/tiny-book.ts";
import { observationOf, releaseOf, TINY_CONTENT } from "../support/tiny-content.ts";

/** More series than are read at once: one for each basis and month-long list of a thousand indicators. */
const INDICATORS = Array.from({ length: 1200 }, (_, at) => `I${at}`);
const [sample] = TINY_CONTENT.indicators;

async function wideLibrary() {
  const indicators = INDICATORS.flatMap((code) => (sample ? { ...sample, code, name: code, aliases: [] } : []));
  const wide = INDICATORS.map((indicator, at) => observationOf({ indicator, value: at + 0.5 }));
  const revised = [observationOf({ indicator: "I700", value: -1 })];
  const releases = [releaseOf("WIDE", { observations: wide }), releaseOf("REVISED", { observations: revised })];
  return tinyLibrary({
    ...TINY_CONTENT,
    indicators: [...TINY_CONTENT.indicators, ...indicators],
    releases: [...TINY_CONTENT.releases, ...releases],
  });
}

it("reads every portion, as known at a vintage", async () => {
  const { database, book } = await wideLibrary();
  const { series } = book.current();
  const placed = series.map(({ id, basis }, position) => ({ id, basis, indicator: position, subject: 0 }));
  const figureOf = async (indicator: string, vintage: number) => {
    const cube = await loadCube(database, placed, { subjectCount: 1, vintage });
    return cube.value(
      series.findIndex((one) => one.indicator === indicator),
      2016 * 12 + 2,
    );
  };
  expect([await figureOf("I0", 5), await figureOf("I1199", 5), await figureOf("I700", 5)]).toEqual([
    0.5, 1199.5, 700.5,
  ]);
  expect([await figureOf("I700", 6), await figureOf("I701", 6), await figureOf("I700", 4)]).toEqual([
    -1,
    701.5,
    Number.NaN,
  ]);
});

it("reads nothing where there are no series", async () => {
  const { database } = await tinyLibrary();
  const cube = await loadCube(database, [], { subjectCount: 0, vintage: 4 });
  expect(cube.observationCount).toBe(0);
});

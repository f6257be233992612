import { afterEach, describe, expect, it, vi } from "vitest";

import type { Transport } from "../../../addin/client/transport.ts";
import { FIGURES_KIND } from "../../../addin/excel/figures-kind.ts";
import type { ReadingChoices } from "../../../addin/excel/submission-kind.ts";
import { USUAL_CHOICES } from "../../../addin/excel/submit-state.ts";
import { Told } from "../../../addin/excel/told.ts";
import { readRange } from "../../../server/domain/sheet/cell-range.ts";
import { gridOf, type Held } from "../../support/grid-of.ts";
import { submitApi } from "../taskpane/submit-page.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => vi.unstubAllGlobals());

const server: Transport = async ({ name }, variables) => {
  if (name === "ImportHeadings")
    return { kind: "data", data: { importHeadings: [{ heading: "本次数", field: "value" }] } };
  return { kind: "data", data: submitApi()(name, variables, "") };
};

async function readerOf(rows: readonly (readonly Held[])[], range: string, transport = server) {
  stubSheets({});
  const area = { sheet: "月报", range: readRange(range) ?? { top: 0, left: 0, bottom: 0, right: 0 } };
  const read = await FIGURES_KIND.open(transport);
  return (choices: ReadingChoices) => read({ grid: gridOf(rows), area }, choices);
}

const CROSS = [["全国"], ["指标", "2015年", "2016年"], ["总产值", 110.2, { value: 5, formula: "=B3*2" }]];

it("is flat where the header says so, by headings that were named before too", async () => {
  const read = await readerOf(
    [
      ["指标", "期间", "本次数"],
      ["总产值", 2016, 5],
    ],
    "A1:C2",
  );
  expect(read(USUAL_CHOICES)).toMatchObject({ layout: "rows", lines: [{ cells: ["总产值", 2016, 5] }] });
});

it("is made of cells where the headers on both sides say what they are", async () => {
  const read = await readerOf(CROSS, "A1:C3");
  expect(read(USUAL_CHOICES)).toMatchObject({ layout: "cells", lines: [{}], formulas: 0 });
  expect(read({ ...USUAL_CHOICES, withFormulas: true })).toMatchObject({ lines: [{}, {}], formulas: 1 });
  expect(read({ ...USUAL_CHOICES, layout: "rows" })).toBeUndefined();
});

describe("below a flat table", () => {
  const FLAT = [
    ["指标", "地区", "期间", "数值"],
    ["总产值", "全国", "2014年", 7],
  ];
  const OWN = [
    ["全国", "2014年", "2015年", "2016年"],
    ["总产值", 1, 2, 3],
  ];

  it.each([
    ["beyond a blank row", [...FLAT, [], ...OWN], "A4:D5"],
    ["right below", [...FLAT, ...OWN], "A3:D4"],
    [
      "with its place right above it",
      [...FLAT, [], ["全国"], ["指标", ...(OWN[0] ?? []).slice(1)], ...OWN.slice(1)],
      "A5:D6",
    ],
    ["with a title of its own", [...FLAT, [], ["工业"], ...OWN], "A4:D6"],
  ])("a table with headers of its own is read by these, %s", async (_, rows, range) => {
    const read = await readerOf(rows, range);
    expect(read(USUAL_CHOICES)).toMatchObject({ layout: "cells", lines: [{}, {}, {}] });
    expect(read({ ...USUAL_CHOICES, layout: "rows" })).toMatchObject({ layout: "rows" });
  });

  it.each([
    ["the rows of it", [...FLAT, ["总产值", "全国", "2015年", 8]], "A3:D3"],
    [
      "rows without a value first",
      [...FLAT, ["总产值", "全国", "2015年", null], ["总产值", "全国", "2016年", 8]],
      "A3:D4",
    ],
    ["rows beyond a blank one", [...FLAT, [], ["总产值", "全国", "2015年", 8]], "A4:D4"],
  ])("%s are read by its header", async (_, rows, range) => {
    const read = await readerOf(rows, range);
    expect(read(USUAL_CHOICES)).toMatchObject({ layout: "rows" });
  });
});

it("asks what the columns of a flat table hold, rather than calling it a table without figures", async () => {
  const read = await readerOf(
    [
      ["指标", "期间", "数"],
      ["没有这个指标", "去年", 5],
    ],
    "A1:C2",
  );
  expect(read(USUAL_CHOICES)).toMatchObject({ layout: "rows", missing: ["value"] });
  const headings = new Map([["数", "value"]]);
  expect(read({ ...USUAL_CHOICES, headings })).toMatchObject({ layout: "rows", lines: [{}] });
});

it("offers every field by its Chinese name, and tells who may not", async () => {
  expect(FIGURES_KIND.fields[0]).toEqual({ field: "indicator", name: "指标" });
  const refusing: Transport = async () => ({ kind: "rejected", reason: "至少是分析员", code: "FORBIDDEN" });
  await expect(readerOf(CROSS, "A1:C3", refusing)).rejects.toThrow(new Told("至少是分析员"));
});

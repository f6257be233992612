import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { asWholeIndustry, wholeIndustryAmong } from "../../../../server/domain/sheet/meaning/whole-industry.ts";
import { headOfLabel } from "../../../../server/domain/sheet/table/head.ts";

const COMMON = { englishName: "", aliases: [], unit: "亿元", decimals: 2, kind: "flow", priceBasis: null } as const;

const catalogue = createCatalogue({
  indicators: ["规模以上工业增加值", "固定资产投资"].map((name) => ({
    ...{ ...COMMON, code: name, name, direction: 1, definition: "", growthOf: "", bases: [], frequencies: [] },
  })),
  areas: [],
  members: [
    { kind: "industry", code: "B", name: "采矿业", aliases: [] },
    { kind: "industry", code: "C", name: "制造业", aliases: [] },
  ],
  homeArea: "",
});
const readLabel = createLabelReader(catalogue);
const headsOf = (...names: readonly string[]) =>
  names.map((name, row) => headOfLabel(readLabel(name), { row, column: 0 }));

/** The names of an axis that are taken for all industry, below a line that names a quantity. */
function wholesIn(names: readonly string[], quantity = "规模以上工业增加值", isOfSome = false) {
  const heads = headsOf(...names);
  const isWhole = wholeIndustryAmong(heads, { across: [], around: headsOf(quantity), isOfSome }, catalogue);
  return names.filter((_, at) => heads[at] && isWhole(heads[at]));
}

it("finds what all industry is called beside industries", () => {
  expect(wholesIn(["规上工业", "采矿业"])).toEqual(["规上工业"]);
  expect(wholesIn(["规上工业-当月", "采矿业"])).toEqual(["规上工业-当月"]);
  expect(wholesIn(["Total industry above designated size", "采矿业"])).toEqual([
    "Total industry above designated size",
  ]);
  expect(wholesIn(["总计", "采矿业", "制造业"])).toEqual(["总计"]);
});

it("finds none of another quantity, nor in a sum of some", () => {
  expect(wholesIn(["规上工业", "采矿业"], "固定资产投资")).toEqual([]);
  expect(wholesIn(["总计", "制造业"], "规模以上工业增加值", true)).toEqual([]);
});

it("makes a head of all industry", () => {
  const [head] = headsOf("规上工业");
  expect(head && asWholeIndustry(head)).toMatchObject({ unknown: undefined, members: { value: [""] } });
});

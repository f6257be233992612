import { describe, expect, it } from "vitest";

import { brokenParts } from "../../../server/domain/import/part-check.ts";
import { createPartTree } from "../../../server/domain/import/part-tree.ts";
import type { FigureSeries } from "../../../server/domain/import/who-reader.ts";
import { TINY_CATALOGUE } from "../../support/tiny-catalogue.ts";

const node = (code: string, level: string, parent: string) => ({
  code,
  name: `名${code}`,
  level,
  parent,
  aliases: [],
  shortName: "",
});
const tree = createPartTree(
  [node("610100", "prefecture", ""), node("610102", "district", "610100"), node("610103", "district", "610100")],
  [node("B", "section", ""), node("06", "division", "B"), node("07", "division", "B")],
);

type Figure = readonly [area: string, member: string, value: number | null];

function seriesOf(area: string, member: string): FigureSeries {
  const indicator = TINY_CATALOGUE.indicators.byCode("VALUE_ADDED");
  if (!indicator) throw new Error("The catalogue has no such indicator.");
  return { indicator, area, member, kind: member === "" ? "" : "industry", basis: "year" };
}

const keyOf = ({ area, member }: Pick<FigureSeries, "area" | "member">) => `${area} ${member}`;

/** What does not come out of figures that are brought, beside those of the book. */
function broken(figures: readonly Figure[], held: readonly Figure[] = []) {
  const [brought, book] = [figures, held].map(
    (list) => new Map(list.map(([area, member, value]) => [`${area} ${member}`, value])),
  );
  const all = figures.map(([area, member, value], at) => ({
    series: seriesOf(area, member),
    month: 0,
    value,
    table: 0,
    row: at + 2,
  }));
  const check = {
    tree,
    brought: (series: FigureSeries) => brought?.get(keyOf(series)),
    book: (series: FigureSeries) => book?.get(keyOf(series)) ?? undefined,
  };
  return brokenParts(all, check).map(({ figure, words }) => `${figure.row}: ${words}`);
}

describe("wholes and their parts", () => {
  it("are told once where a city is not the sum of its districts", () => {
    const parts: Figure[] = [
      ["610102", "", 40.5],
      ["610103", "", 50],
    ];
    expect(broken([["610100", "", 90.5], ...parts])).toEqual([]);
    expect(broken([["610100", "", 95], ...parts])).toEqual(["2: 名610100 95 ≠ 2 个下级地区之和 90.5"]);
    expect(broken([["610102", "", 45]], [["610100", "", 90.5], ...parts])).toEqual([
      "2: 名610100 90.5 ≠ 2 个下级地区之和 95",
    ]);
  });

  it("are told of a section and its divisions, in every area for itself", () => {
    expect(
      broken(
        [
          ["610100", "06", 1],
          ["610100", "07", 2],
        ],
        [["610100", "B", 5]],
      ),
    ).toEqual(["2: 名B 5 ≠ 2 个大类之和 3"]);
    expect(
      broken(
        [
          ["610102", "06", 1],
          ["610100", "07", 2],
        ],
        [["610100", "B", 5]],
      ),
    ).toEqual([]);
  });

  it("are not looked at while a part or the whole is not known or is withdrawn", () => {
    expect(
      broken([
        ["610102", "", 40],
        ["610103", "", 50],
      ]),
    ).toEqual([]);
    expect(
      broken([
        ["610100", "", 100],
        ["610102", "", 40],
      ]),
    ).toEqual([]);
    expect(
      broken(
        [
          ["610100", "", 100],
          ["610102", "", null],
        ],
        [
          ["610102", "", 40],
          ["610103", "", 50],
        ],
      ),
    ).toEqual([]);
  });

  it("may be out by the rounding of what is published", () => {
    expect(
      broken([
        ["610100", "", 90],
        ["610102", "", 40.4],
        ["610103", "", 49.7],
      ]),
    ).toEqual([]);
    expect(
      broken([
        ["610100", "", 91],
        ["610102", "", 40],
        ["610103", "", 50],
      ]),
    ).toEqual([]);
    expect(
      broken([
        ["610100", "", 92],
        ["610102", "", 40],
        ["610103", "", 50],
      ]).length,
    ).toBe(1);
  });
});

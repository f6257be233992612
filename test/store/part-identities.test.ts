import { describe, expect, it } from "vitest";

import { createPartTree } from "../../server/domain/import/part-tree.ts";
import { partIdentities } from "../../server/store/part-identities.ts";
import { type MadeFigure, madeSnapshot } from "../support/made-snapshot.ts";

const JUNE = 2016 * 12 + 5;
const ALL = { start: 0, end: JUNE + 12 };
const CITIES = ["610100", "610200", "610300"] as const;

/** Every identity of the book: its code, the left, the right. */
function identitiesOf(figures: readonly Partial<MadeFigure>[]) {
  const snapshot = madeSnapshot(figures.map((one) => ({ month: JUNE, value: 1, ...one })));
  const tree = createPartTree(snapshot.catalogue.areas.things, snapshot.industries);
  return [...snapshot.series.keys()].flatMap((position) =>
    partIdentities(snapshot, tree, position, ALL).map(({ code, left, right }) => {
      return `${code} ${left.amount} ${right.map(({ amount }) => amount).join("+")}`;
    }),
  );
}

describe("a whole and its parts", () => {
  const cities = CITIES.map((area, at) => ({ area, value: at + 1 }));

  it("are a province and all of its cities, each of which is no more", () => {
    expect(identitiesOf([{ area: "610000", value: 6 }, ...cities])).toEqual([
      ...["PARTS_TOTAL 6 1+2+3"],
      ...["PART_EXCEEDS 6 1", "PART_EXCEEDS 6 2", "PART_EXCEEDS 6 3"],
    ]);
  });

  it("are not held where a part is not known", () => {
    expect(
      identitiesOf([{ area: "610000", value: 6 }, ...cities.slice(1)]).filter((one) => /TOTAL/u.test(one)),
    ).toEqual([]);
    const unpublished = cities.map((one, at) => (at === 0 ? { ...one, value: null } : one));
    expect(identitiesOf([{ area: "610000", value: 6 }, ...unpublished])).toEqual([
      "PART_EXCEEDS 6 2",
      "PART_EXCEEDS 6 3",
    ]);
  });

  it("are a section and its divisions, an area and its industries", () => {
    const industries = [
      { member: "C", value: 9 },
      { member: "15", value: 4 },
      { member: "36", value: 5 },
    ];
    expect(identitiesOf([{ value: 12 }, ...industries])).toEqual([
      ...["PARTS_TOTAL 9 4+5", "PART_EXCEEDS 12 9"],
      ...["PART_EXCEEDS 9 4", "PART_EXCEEDS 12 4", "PART_EXCEEDS 9 5", "PART_EXCEEDS 12 5"],
    ]);
  });

  it("are of one basis and one month", () => {
    const other = { area: "610000", basis: "year-to-date", value: 6 } as const;
    expect(identitiesOf([other, ...cities])).toEqual([]);
    expect(identitiesOf([{ area: "610000", month: JUNE - 1, value: 6 }, ...cities])).toEqual([]);
  });

  it("are no rates", () => {
    const growth = { indicator: "INVESTMENT_GROWTH" };
    expect(identitiesOf([{ ...growth, area: "610000" }, ...cities.map((one) => ({ ...one, ...growth }))])).toEqual([]);
  });
});

it("holds no country against provinces, which it is no sum of, but no province is more", () => {
  expect(
    identitiesOf([
      { area: "100000", value: 5 },
      { area: "610000", value: 7 },
    ]),
  ).toEqual(["PART_EXCEEDS 5 7"]);
});

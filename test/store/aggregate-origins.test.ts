import { describe, expect, it } from "vitest";

import { isAggregateRefusal } from "../../server/domain/aggregate/aggregate-refusal.ts";
import { aggregate } from "../../server/store/aggregate.ts";
import type { AggregateRequest } from "../../server/store/aggregate-request.ts";
import { type MadeFigure, madeSnapshot } from "../support/made-snapshot.ts";

const JANUARY = 2016 * 12;
const QUARTER = { start: JANUARY, end: JANUARY + 2 };

function originsOf(figures: readonly MadeFigure[], more: Partial<AggregateRequest> = {}) {
  const request = { groupBy: ["area"], measures: ["value"], order: [], from: QUARTER, to: QUARTER, ...more } as const;
  const result = aggregate(madeSnapshot(figures), request);
  if (isAggregateRefusal(result)) throw new Error(result.message);
  return result.rows.map((row) => result.originOf(row));
}

const months = [0, 1, 2].map((at): MadeFigure => ({ month: JANUARY + at, value: 1 }));

describe("a row", () => {
  it("is a sum of several figures, or one of them itself", () => {
    expect(originsOf(months)).toEqual([{ figures: 3, statuses: ["published"] }]);
    const quarter: MadeFigure = { basis: "quarter", month: JANUARY + 2, value: 4 };
    expect(originsOf([...months, quarter])).toEqual([{ figures: 1, statuses: ["published"] }]);
  });

  it("tells every status among its figures", () => {
    const demo = months.map((one): MadeFigure => ({ ...one, area: "610200", status: "demo" }));
    expect(originsOf([...months, ...demo]).map(({ statuses }) => statuses)).toEqual([["published"], ["demo"]]);
    expect(originsOf([...months, ...demo], { groupBy: [] })).toEqual([{ figures: 6, statuses: ["published", "demo"] }]);
  });

  it("counts nothing of a part that is not whole", () => {
    expect(originsOf(months.slice(1))).toEqual([{ figures: 0, statuses: [] }]);
  });

  it("of others is made of all that came into it", () => {
    const cities = ["610100", "610200", "610300"].flatMap((area, at) =>
      months.map((one): MadeFigure => ({ ...one, area, value: at, status: at === 0 ? "estimated" : "published" })),
    );
    expect(originsOf(cities, { top: 1 })).toEqual([
      { figures: 3, statuses: ["published"] },
      { figures: 6, statuses: ["published", "estimated"] },
    ]);
  });
});

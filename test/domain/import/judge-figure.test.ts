import { describe, expect, it } from "vitest";

import { type CurrentFigure, judgeFigure } from "../../../server/domain/import/judge-figure.ts";
import type { ReadFigure } from "../../../server/domain/import/read-figure.ts";

import { TINY_CATALOGUE } from "../../support/tiny-catalogue.ts";

const [indicator] = TINY_CATALOGUE.indicators.things;

function judge(written: Partial<ReadFigure>, current?: CurrentFigure) {
  if (!indicator) throw new Error("The catalogue has indicators");
  return judgeFigure(
    {
      series: { indicator, area: "610100", member: "", kind: "", basis: "month" },
      ...{ row: 1, month: 24_197, value: 5, status: undefined, action: "merge" },
      ...{ writtenValue: 5, writtenUnit: "亿元", source: "", note: "" },
      ...written,
    },
    current,
  );
}

const PRELIMINARY: CurrentFigure = { value: 5, status: "preliminary" };

describe("judging a row", () => {
  it("tells new from changed from same", () => {
    expect(judge({})).toEqual({ value: 5, status: "published", change: "added" });
    expect(judge({ value: 6 }, PRELIMINARY)).toEqual({ value: 6, status: "published", change: "changed" });
    expect(judge({}, PRELIMINARY)).toEqual({ ...PRELIMINARY, change: "same" });
  });

  it("lets a merge keep the status and a replacement not", () => {
    expect(judge({ action: "replace" }, PRELIMINARY)).toEqual({ value: 5, status: "published", change: "changed" });
    expect(judge({ value: null, status: "revised" }, PRELIMINARY)).toEqual({
      value: 5,
      status: "revised",
      change: "changed",
    });
    expect(judge({ value: null, status: "revised" })).toMatchObject({ code: "VALUE_MISSING" });
  });

  it("withdraws a figure and can withdraw none that is not there", () => {
    const nothing = { value: null, status: "not-published" } as const;
    expect(judge({ action: "delete" }, PRELIMINARY)).toEqual({ ...nothing, change: "withdrawn" });
    expect(judge(nothing, PRELIMINARY)).toEqual({ ...nothing, change: "withdrawn" });
    expect(judge(nothing, nothing)).toEqual({ ...nothing, change: "same" });
    expect(judge(nothing)).toEqual({ ...nothing, change: "added" });
    expect(judge({ action: "delete" })).toMatchObject({ code: "FIGURE_ABSENT" });
    expect(judge({ action: "delete" }, nothing)).toMatchObject({ code: "FIGURE_ABSENT" });
  });
});

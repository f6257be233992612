import { describe, expect, it } from "vitest";

import { readColumns } from "../../server/graphql/read-columns.ts";

const ONE = { asks: ["METRIC"], ask: [0, 0] };

describe("columns", () => {
  it("are read as the domain has them", () => {
    expect(
      readColumns({ ...ONE, indicators: ["GDP"], indicator: [0, -1], periods: ["2015年"], period: [0, 0] }),
    ).toEqual({
      ask: { texts: ["METRIC"], at: [0, 0] },
      indicator: { texts: ["GDP"], at: [0, -1] },
      period: { texts: ["2015年"], at: [0, 0] },
    });
  });

  it("may be null like those that are not given", () => {
    expect(readColumns({ ...ONE, units: null, unit: null, fields: [], field: null })).toEqual({
      ask: { texts: ["METRIC"], at: [0, 0] },
    });
  });

  it("may have positions only, all omitted", () => {
    expect(readColumns({ ...ONE, unit: [-1, -1] }).unit).toEqual({ texts: [], at: [-1, -1] });
  });
});

const refuses: readonly [string, object, string][] = [
  ["an unknown ask", { asks: ["METRICS"] }, "asks 里的“METRICS”不是 METRIC、TARGET、PROGRESS、"],
  ["a column of another length", { periods: ["2015年"], period: [0] }, "period 有 1 项，需要与 ask 一样有 2 项。"],
  [
    "a position outside of its dictionary",
    { asOfs: ["2015"], asOf: [0, 1] },
    "asOf 指向字典的位置 1（从 0 起），但字典只有 1 个文本。",
  ],
  ["positions without a dictionary", { unit: [0, 0] }, "unit 指向字典的位置 0（从 0 起），但字典只有 0 个文本。"],
  ["a dictionary without positions", { subjects: ["全国"] }, "给了 subjects，但没有给 subject（每格所用文本的位置）。"],
  ["an ask outside of its dictionary", { ask: [0, 1] }, "ask 指向字典的位置 1（从 0 起），但字典只有 1 个文本。"],
];

describe("refused in words is", () => {
  it.each(refuses)("%s", (_, differences, message) => {
    expect(() => readColumns({ ...ONE, ...differences })).toThrow(message);
  });
});

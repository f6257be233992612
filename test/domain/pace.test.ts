import { expect, it } from "vitest";

import { PACE_NAMES, readPace } from "../../server/domain/pace.ts";

it("is the time that has gone unless something else is said", () => {
  expect(readPace(" ")).toEqual({ method: "time" });
});

it("reads its own names back, and English ones", () => {
  for (const [method, name] of Object.entries(PACE_NAMES)) {
    expect(readPace(name)).toEqual({ method });
    expect(readPace(method)).toEqual({ method });
  }
  expect(readPace("上年同期")).toEqual({ method: "last-year" });
  expect(readPace("Phased Plan")).toEqual({ method: "phased-plan" });
});

it.each([
  ["0.46", 0.46],
  [".5", 0.5],
  ["46%", 0.46],
  ["０．４", 0.4],
])("takes %s for last year's share", (text, share) => {
  expect(readPace(text)).toEqual({ method: "last-year", share });
});

it.each(["0", "1", "46", "100%", "-0.5", "1e-1", "NaN", "constructor", "快点"])("refuses %s", (text) => {
  expect(readPace(text)).toMatchObject({ code: "PACE_UNKNOWN" });
});

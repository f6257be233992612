import { expect, it } from "vitest";

import { PARAMETERS, splitHistoryOptions } from "../../../addin/cell/parameters.ts";
import { ASKS } from "../../../server/domain/question.ts";

it("fills no text of a question twice", () => {
  for (const ask of ASKS) {
    const texts = PARAMETERS[ask].map(({ text }) => text);
    expect(new Set(texts).size, ask).toBe(texts.length);
  }
});

it("names every parameter in Chinese, for refusals", () => {
  for (const { label } of ASKS.flatMap((ask) => PARAMETERS[ask])) expect(label).toMatch(/^\p{Script=Han}+$/u);
});

it("takes unit and version out of a history's options", () => {
  expect(splitHistoryOptions("ＵＮＩＴ＝万元;顺序=降序")).toEqual({ unit: "万元", option: "顺序=降序" });
  expect(splitHistoryOptions("")).toEqual({ option: "" });
  expect(splitHistoryOptions("版本=2016-13-01")).toMatchObject({ code: "VINTAGE_UNKNOWN" });
});

import { expect, it } from "vitest";

import { cutEnglish } from "../../../../server/domain/sheet/label/english-pieces.ts";
import { createVocabulary } from "../../../../server/domain/sheet/label/vocabulary.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const vocabulary = createVocabulary(CATALOGUE);
const cut = (text: string) =>
  cutEnglish(vocabulary, text, (folded) => [{ kind: "other", text: folded }])
    .filter(({ kind }) => kind !== "separator" && kind !== "filler")
    .map(({ kind, text: words }) => `${kind} ${words}`);

it("finds names, times and words that are not known", () => {
  expect(cut("Total output of steel in 2016")).toEqual(["name output", "unknown steel", "time 2016"]);
});

it("tells a measure behind all other pieces", () => {
  expect(cut("Growth rate of output, ytd")).toEqual(["name output", "measure 累计同比增速"]);
});

it("leaves what is no word to others", () => {
  expect(cut("output 4g")).toEqual(["name output", "other 4g"]);
});

it("takes real for prices only where a growth of value added is named", () => {
  expect(cut("Real growth of output")).toEqual(["unknown real", "name output", "measure 同比增速"]);
});

it("does not know what is compared with the year before without a growth", () => {
  expect(cut("output over the previous year")).toEqual(["name output", "unknown over the year before"]);
});

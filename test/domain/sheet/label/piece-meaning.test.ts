import { expect, it } from "vitest";

import { cutLabel } from "../../../../server/domain/sheet/label/label-pieces.ts";
import { meaningOf } from "../../../../server/domain/sheet/label/piece-meaning.ts";
import { createVocabulary } from "../../../../server/domain/sheet/label/vocabulary.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const vocabulary = createVocabulary(CATALOGUE);

function meaning(text: string) {
  const { indicators, areas, rest } = meaningOf(cutLabel(vocabulary, text), []);
  return [indicators.map(({ code }) => code).join(), areas.join(), rest];
}

it("takes a name that unknown letters touch for a part of a longer one", () => {
  expect(meaning("西安市工业产值")).toEqual(["OUTPUT", "610100", ""]);
  expect(meaning("民营工业产值")).toEqual(["", "", "民营工业产值"]);
});

it("takes a city behind words of where something is or comes from for that city", () => {
  expect(meaning("借款人所在地西安市工业产值")[1]).toBe("610100");
  expect(meaning("据西安市公报")[1]).toBe("610100");
  expect(meaning("大西安市工业产值")[1]).toBe("");
});

it("takes the whole city behind its name for that city, and an index of a fixed base for another", () => {
  expect(meaning("西安全市工业产值")).toEqual(["OUTPUT", "610100", ""]);
  expect(meaning("工业产值1978年=100")[2]).toContain("定基");
});

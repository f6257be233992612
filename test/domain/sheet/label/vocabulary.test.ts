import { expect, it } from "vitest";

import { createVocabulary } from "../../../../server/domain/sheet/label/vocabulary.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const vocabulary = createVocabulary(CATALOGUE);

it("knows names, other names, codes and English names as wholes", () => {
  for (const text of ["工业产值", "产值", "output"]) expect(vocabulary.whole(text)?.indicators[0]?.code).toBe("OUTPUT");
  expect(vocabulary.whole("用电量")).toBeUndefined();
});

it("finds the longest name at a place", () => {
  expect(vocabulary.at("全国工业产值增速", 2)).toMatchObject({
    length: 6,
    meaning: { indicators: [{ code: "OUTPUT_GROWTH" }] },
  });
  expect(vocabulary.at("全国工业产值增速", 3)).toBeUndefined();
});

it("knows the home area and the one around it by their plain words", () => {
  expect([vocabulary.whole("全市")?.areas, vocabulary.whole("全省")?.areas]).toEqual([["610100"], ["610000"]]);
});

it("knows autonomous prefectures without their peoples", () => {
  const area = {
    code: "433100",
    name: "湘西土家族苗族自治州",
    shortName: "湘西",
    level: "prefecture",
    parent: "",
    aliases: [],
  };
  const areas = { ...CATALOGUE.areas, things: [...CATALOGUE.areas.things, area] };
  expect(createVocabulary({ ...CATALOGUE, areas }).whole("湘西自治州")?.areas).toEqual(["433100"]);
});

it("finds names with brackets where these are separators", () => {
  const [first, ...others] = CATALOGUE.indicators.things;
  if (!first) throw new Error("The catalogue has no indicators");
  const bracketed = { ...first, aliases: ["投资（不含农户）"] };
  const indicators = { ...CATALOGUE.indicators, things: [bracketed, ...others] };
  const found = createVocabulary({ ...CATALOGUE, indicators }).at("投资·不含农户·:累计同比", 0);
  expect([found?.length, found?.meaning.indicators]).toEqual([8, [bracketed]]);
});

it("knows English names however they are spelled", () => {
  expect([vocabulary.english("Out-put")?.indicators[0]?.code, vocabulary.english("西安")?.areas]).toEqual([
    "OUTPUT",
    ["610100"],
  ]);
  expect(vocabulary.english("input")).toBeUndefined();
});

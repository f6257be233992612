import { expect, it } from "vitest";

import { cutLabel } from "../../../../server/domain/sheet/label/label-pieces.ts";
import { createVocabulary } from "../../../../server/domain/sheet/label/vocabulary.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const vocabulary = createVocabulary(CATALOGUE);
const cut = (text: string) => cutLabel(vocabulary, text).map((piece) => `${piece.kind}:${piece.text}`);

it("cuts a title into what it says", () => {
  expect(cut("2016年1-6月西安市工业产值情况")).toEqual([
    "time:2016年1-6月",
    "name:西安市",
    "name:工业产值",
    "filler:情况",
  ]);
  expect(cut("工业产值_累计同比实际增速")).toEqual(["name:工业产值", "separator:_", "measure:累计同比实际增速"]);
  expect(cut("用电量")).toEqual(["unknown:用", "unknown:电", "unknown:量"]);
});

it("takes a whole name or a whole time first", () => {
  expect(cut("工业产值增速")).toEqual(["name:工业产值增速"]);
  expect(cut("2016年 1-6月")).toEqual(["time:2016年1-6月"]);
  expect(cut("上年同期")).toEqual(["year-before:上年同期"]);
});

it("skips the classification of an industry, and finds short names only by themselves", () => {
  expect(cut("工业产值_(36_2017)汽车制造业")).toContain("name:汽车制造业");
  expect(cut("采矿")).toEqual(["name:采矿"]);
  expect(cut("采矿机械")).not.toContain("name:采矿");
});

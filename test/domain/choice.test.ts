import { expect, it } from "vitest";

import { choose } from "../../server/domain/choice.ts";

const CHOICES = { 全文: ["full"], 简短: ["short", "brief"] };

it("takes the first where nothing is written", () => {
  expect([choose("", CHOICES), choose("  ", CHOICES)]).toEqual(["全文", "全文"]);
});

it("knows every name, whatever its width and case", () => {
  expect([choose("简短", CHOICES), choose(" ＳＨＯＲＴ", CHOICES), choose("Full", CHOICES)]).toEqual([
    "简短",
    "简短",
    "全文",
  ]);
});

it("says what there is where it knows no such name", () => {
  for (const text of ["长", "constructor", "toString"]) {
    expect(choose(text, CHOICES)).toMatchObject({ code: "FIELD_UNKNOWN", near: ["全文", "简短"] });
  }
});

import { expect, it } from "vitest";

import { printPeriod } from "../../../../server/domain/period.ts";
import { isRefusal } from "../../../../server/domain/refusal.ts";
import { type BasisWords, cellBasis } from "../../../../server/domain/sheet/meaning/cell-basis.ts";
import { cellTime } from "../../../../server/domain/sheet/meaning/cell-time.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";
import { cellUnder, settlingWith } from "../../../support/sheet-cell.ts";

function basisOf(text: string, words: Partial<BasisWords> = {}, { code = "OUTPUT", answers = {}, title = "" } = {}) {
  const indicator = CATALOGUE.indicator(code);
  const settling = settlingWith(answers);
  const time = cellTime(cellUnder(title ? "" : text, "", title), settling);
  if (isRefusal(indicator) || !time.span) throw new Error(text);
  const basis = cellBasis({ indicator, basis: undefined, frequency: undefined, ...words }, time, time.span, settling);
  return basis && [basis.basis, printPeriod(basis.period), basis.issue?.code ?? ""];
}

it("calls months as their label does", () => {
  expect(basisOf("2016年6月")).toEqual(["month", "2016年6月", ""]);
  expect(basisOf("2016年1-3月")).toEqual(["year-to-date", "2016年1-3月", ""]);
  expect(basisOf("2016年一季度")).toEqual(["quarter", "2016年1-3月", ""]);
  expect(basisOf("2016年1-12月")).toEqual(["year-to-date", "2016年", ""]);
  expect(basisOf("2016年")).toEqual(["year", "2016年", ""]);
});

it("follows a word about the basis", () => {
  expect(basisOf("2016年6月", { basis: "year-to-date" })).toEqual(["year-to-date", "2016年1-6月", ""]);
  expect(basisOf("2016年1-2月", { basis: "month" })?.[2]).toBe("BASIS_AMBIGUOUS");
  // A title's 2016年6月末 does not make a moment of what adds up.
  expect(basisOf("2016年1-6月", { basis: "point" })).toEqual(["year-to-date", "2016年1-6月", ""]);
});

it("takes the end of a year for all of it where amounts add up", () => {
  expect(basisOf("2016年末")).toEqual(["year", "2016年", ""]);
  expect(basisOf("", {}, { title: "2016年底" })).toEqual(["year", "2016年", ""]);
  expect(basisOf("2016年末", {}, { code: "STAFF" })).toEqual(["point", "2016年12月", ""]);
  expect(basisOf("2016年末", { basis: "month" })).toEqual(["month", "2016年12月", ""]);
});

it("takes January and February together where only a line over the table says 当月", () => {
  const words = { basis: "month", isBasisAround: true } as const;
  expect(basisOf("2016年1-2月", words)).toEqual(["year-to-date", "2016年1-2月", ""]);
  expect(basisOf("2016年1-3月", words)?.[2]).toBe("BASIS_AMBIGUOUS");
});

it("asks what 本季 is of before the quarter is over", () => {
  expect(basisOf("2017年10月", { basis: "quarter" })?.[2]).toBe("BASIS_AMBIGUOUS");
  expect(basisOf("2017年9月", { basis: "quarter" })).toEqual(["quarter", "2017年三季度", ""]);
});

it("knows a stock by its moment only", () => {
  expect(basisOf("2016年", { basis: "year" }, { code: "STAFF" })).toEqual(["point", "2016年", ""]);
});

it("finds quarters and years in the rows of their last months", () => {
  expect(basisOf("2016年5月", { frequency: "quarter" })).toBeUndefined();
  expect(basisOf("2016年6月", { frequency: "quarter", basis: "year-to-date" })).toEqual([
    "year-to-date",
    "2016年1-6月",
    "",
  ]);
  expect(basisOf("2016年6月", { frequency: "quarter" })).toEqual(["quarter", "2016年二季度", "BASIS_AMBIGUOUS"]);
  expect(basisOf("2016年12月", { frequency: "year" })).toEqual(["year", "2016年", ""]);
});

it("asks about a month that only the title names, until it is answered", () => {
  expect(basisOf("", {}, { title: "2016年6月" })).toEqual(["month", "2016年6月", "BASIS_AMBIGUOUS"]);
  const answers = { "BASIS_AMBIGUOUS A1:B9": "累计" };
  expect(basisOf("", {}, { title: "2016年6月", answers })).toEqual(["year-to-date", "2016年1-6月", ""]);
});

it("does not ask whether the first quarter is single or cumulated", () => {
  expect(basisOf("2016年3月", { frequency: "quarter" })).toEqual(["quarter", "2016年1-3月", ""]);
});

it("asks about a year among monthly figures and a quarter among yearly ones", () => {
  expect(basisOf("2016年", { frequency: "month" })?.[2]).toBe("BASIS_AMBIGUOUS");
  expect(basisOf("2016年三季度", { frequency: "year" })?.[2]).toBe("BASIS_AMBIGUOUS");
  expect(basisOf("2016年", { frequency: "year" })).toEqual(["year", "2016年", ""]);
});

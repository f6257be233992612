import { expect, it } from "vitest";

import { doubtsOfEnglish, tellsOfFiscalYear } from "../../../../server/domain/sheet/label/english-note.ts";

it.each(["All columns follow our fiscal year (April 2015 – March 2016)", "财年自4月起"])(
  "doubts all below %s",
  (words) => {
    expect(doubtsOfEnglish(words)).toEqual([{}]);
    expect(tellsOfFiscalYear(words)).toBe(true);
  },
);

it("leaves fiscal years that are calendar years", () => {
  expect(doubtsOfEnglish("The fiscal year is the calendar year, and begins in April in Japan only")).toBeUndefined();
  expect(doubtsOfEnglish("财政年度为1月至12月")).toBeUndefined();
});

it("reads which places are in a unit of their own", () => {
  expect(doubtsOfEnglish("[a] Liuzhou, Guilin and Beihai reported in RMB 10,000.")).toEqual([
    { about: "Liuzhou、Guilin、Beihai", unit: "万元" },
  ]);
  expect(doubtsOfEnglish("Liuzhou is shown in USD million")).toEqual([{ about: "Liuzhou", unit: "百万美元" }]);
  expect(doubtsOfEnglish("Liuzhou reported in bushels")).toBeUndefined();
});

it("knows growths that are cumulated, and nothing else", () => {
  expect(doubtsOfEnglish("growth rates are as published, i.e. cumulative")).toEqual([
    { about: "增速", isOfTotals: true },
  ]);
  expect(doubtsOfEnglish("Source: local bureaus")).toBeUndefined();
});

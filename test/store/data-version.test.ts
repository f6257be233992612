import { expect, it } from "vitest";

import { dataVersionOf, seenLedger, seenVintage, sequenceOf, withLedger } from "../../server/store/data-version.ts";

const releases = [
  { id: 1, code: "SPRING", publishedOn: "2016-04-20", sha256: "0123456789ab" },
  { id: 12, code: "SUMMER", publishedOn: "2016-08-20", sha256: "abcdef123456" },
];

it("is the last release and the beginning of its hash", () => {
  expect(dataVersionOf(releases[1])).toBe("12-abcdef12");
  expect(dataVersionOf(undefined)).toBe("0-empty");
});

it.each([
  ["1-01234567", 1],
  ["12-abcdef12", 12],
  [" 12-ABCDEF12 ", 12],
  ["0-empty", 0],
  ["12-abcdef12-17-0badcafe-20161130", 12],
  ["SPRING", 1],
  ["2016-12-31", 12],
  ["2016-04", 1],
])("%s is the state after release %i", (text, vintage) => {
  expect(seenVintage({ releases }, text)).toBe(vintage);
});

it.each(["12-01234567", "13-abcdef12", "1-empty", "12-abcdef1", "最新"])("%s is of no state of this book", (text) => {
  expect(seenVintage({ releases }, text)).toMatchObject({
    code: "VINTAGE_UNKNOWN",
    message: expect.stringContaining(`“${text}”`),
  });
});

it("says whether a version is newer than the book or of another one, and that a day is still to come", () => {
  const said = (text: string) => {
    const refusal = seenVintage({ releases }, text, "2016-09-15");
    return typeof refusal === "number" ? refusal : `${refusal.code} ${refusal.message}`;
  };
  expect(said("13-abcdef12")).toMatch(/^VINTAGE_UNKNOWN 版本“13-abcdef12”比服务器现有的新/u);
  expect(said("12-01234567")).toMatch(/^VINTAGE_UNKNOWN 版本“12-01234567”不是这个数据库的/u);
  for (const day of ["2016-09-16", "2016年10月", "2017", "2016/12/1"]) {
    expect(said(day)).toBe(`VINTAGE_UNKNOWN 版本“${day}”是以后的日期。请写日期（如 2016-12-31）或发布代码。`);
  }
  expect(["2016-09-15", "2016年9月", "2016"].map(said)).toEqual([12, 12, 12]);
});

it("a date before the first release is refused as everywhere", () => {
  expect(seenVintage({ releases }, "2013")).toMatchObject({ code: "VINTAGE_EMPTY" });
});

const LEDGER = { position: 17, head: "0badcafe99", today: "2016-11-30" };

it("has the ledger behind it once that has an event", () => {
  expect(withLedger("12-abcdef12", LEDGER)).toBe("12-abcdef12-17-0badcafe-20161130");
  expect(withLedger("12-abcdef12", { ...LEDGER, position: 0 })).toBe("12-abcdef12");
  expect(sequenceOf({ vintage: 12, ledger: LEDGER })).toBe(12 + 17 + 17_135);
});

it("tells which ledger was seen with it; a date or a release says nothing of that", () => {
  expect(seenLedger("12-abcdef12-17-0badcafe-20161130")).toEqual({ ...LEDGER, head: "0badcafe" });
  expect(seenLedger("12-abcdef12")).toMatchObject({ position: 0, head: "" });
  expect([seenLedger("SPRING"), seenLedger("2016-11-30")]).toEqual([undefined, undefined]);
});

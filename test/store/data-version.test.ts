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

import { expect, it } from "vitest";

import { dataVersionOf, seenVintage } from "../../server/store/data-version.ts";

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

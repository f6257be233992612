import { describe, expect, it } from "vitest";
import { asking, between, clear, day, either, inYear, NOTHING, serial } from "../../server/domain/period-reading.ts";

const june = { start: 5, end: 5 };
const july = { start: 6, end: 6 };

describe("readings of one text", () => {
  it("together hold every meaning once", () => {
    expect(either(clear(june), clear(july), clear(june), undefined).spans).toEqual([june, july]);
  });

  it("keep the question and the nearest span", () => {
    const reading = either(NOTHING, { spans: [], near: june }, asking("哪一年"));
    expect(reading).toEqual({ spans: [], near: june, question: "哪一年" });
  });
});

describe("months placed in a year", () => {
  it("move there, and what is near with them", () => {
    expect(inYear("2016", { spans: [june], near: july })).toEqual({
      spans: [{ start: 2016 * 12 + 5, end: 2016 * 12 + 5 }],
      near: { start: 2016 * 12 + 6, end: 2016 * 12 + 6 },
    });
  });

  it.each(["1899", "3000", "0000"])("are nothing in the year %s", (year) => {
    expect(inYear(year, clear(june))).toEqual(NOTHING);
  });
});

describe("the span between two readings", () => {
  it("takes every pair that runs forward", () => {
    expect(between(clear(june), clear(july))?.spans).toEqual([{ start: 5, end: 6 }]);
    expect(between({ spans: [june, { start: 9, end: 9 }] }, clear(july))?.spans).toEqual([{ start: 5, end: 6 }]);
  });

  it("is only near when it runs backwards", () => {
    expect(between(clear(july), clear(june))).toEqual({ spans: [], near: { start: 5, end: 6 } });
  });

  it("is none when an end is unread", () => {
    expect(between(undefined, clear(june))).toBeUndefined();
    expect(between(NOTHING, clear(june))?.spans).toEqual([]);
  });
});

describe("a day", () => {
  it("is its month", () => {
    expect(day("2016", "6", "30")?.spans).toEqual([{ start: 2016 * 12 + 5, end: 2016 * 12 + 5 }]);
  });

  it("that the month lacks leaves the month near", () => {
    expect(day("2016", "6", "31")).toEqual({ spans: [], near: { start: 2016 * 12 + 5, end: 2016 * 12 + 5 } });
    expect(day("2016", "13", "1")).toEqual(NOTHING);
  });
});

describe("a date serial", () => {
  it("is a month from 1954 to 2099", () => {
    expect(serial("19725").spans).toEqual([{ start: 1954 * 12, end: 1954 * 12 }]);
    expect(serial("73050").spans).toEqual([{ start: 2099 * 12 + 11, end: 2099 * 12 + 11 }]);
    expect([serial("19724"), serial("73051")]).toEqual([NOTHING, NOTHING]);
  });

  it("that a typed 1-6 becomes is a question", () => {
    expect(serial("45663").question).toContain("“1-6”");
    expect(serial("45663.5").question).toBeUndefined();
    expect(serial("45658").question).toBeUndefined();
  });
});

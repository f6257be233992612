import { describe, expect, it } from "vitest";
import {
  dateOfSerial,
  dayExists,
  isWithinYear,
  januaryOf,
  monthOf,
  monthOrdinal,
  oneMonth,
  quarterOf,
  shiftSpan,
  sinceJanuary,
  wholeYearOf,
  yearOf,
} from "../../server/domain/month.ts";

const june = monthOrdinal(2016, 6);

describe("a month ordinal", () => {
  it("is twelve a year, January being zero", () => {
    expect(monthOrdinal(0, 1)).toBe(0);
    expect(june).toBe(2016 * 12 + 5);
  });

  it("gives back its year and its month", () => {
    for (let month = 1; month <= 12; month++) {
      const ordinal = monthOrdinal(1999, month);
      expect([yearOf(ordinal), monthOf(ordinal), januaryOf(ordinal)]).toEqual([1999, month, monthOrdinal(1999, 1)]);
    }
  });

  it("lies in one quarter and one year", () => {
    expect(quarterOf(june)).toEqual({ start: june - 2, end: june });
    expect(quarterOf(june + 1)).toEqual({ start: june + 1, end: june + 3 });
    expect(wholeYearOf(june)).toEqual({ start: june - 5, end: june + 6 });
  });

  it("makes the span of itself and since January", () => {
    expect(oneMonth(june)).toEqual({ start: june, end: june });
    expect(sinceJanuary(june)).toEqual({ start: june - 5, end: june });
  });
});

describe("a span of months", () => {
  it("moves as a whole", () => {
    expect(shiftSpan(sinceJanuary(june), -12)).toEqual(sinceJanuary(june - 12));
  });

  it("lies within a year or not", () => {
    expect(isWithinYear(wholeYearOf(june))).toBe(true);
    expect(isWithinYear({ start: june, end: june + 7 })).toBe(false);
  });
});

describe("a day", () => {
  it.each([
    [2016, 2, 29, true],
    [2015, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2016, 6, 31, false],
    [2016, 12, 31, true],
    [2016, 6, 0, false],
    [2016, 0, 1, false],
    [2016, 13, 1, false],
  ])("%d-%d-%d exists: %s", (year, month, day, exists) => {
    expect(dayExists(year, month, day)).toBe(exists);
  });
});

describe("an Excel date serial", () => {
  it.each([
    [61, 1900, 3, 1],
    [19725, 1954, 1, 1],
    [42522, 2016, 6, 1],
    [42551.99999, 2016, 6, 30],
    [42552, 2016, 7, 1],
    [73050, 2099, 12, 31],
  ])("%d is %d-%d-%d", (serial, year, month, day) => {
    expect(dateOfSerial(serial)).toEqual({ year, month, day });
  });
});

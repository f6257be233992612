import { describe, expect, it } from "vitest";

import { dayIn, printPublishAt, readPublishAt } from "../../../server/domain/import/publish-at.ts";

describe("the time of a publication", () => {
  it.each([
    ["2016-07-20T09:30+08:00", "2016-07-20T01:30:00.000Z", "+08:00"],
    [" 2016-07-20t09:30:15z ", "2016-07-20T09:30:15.000Z", "+00:00"],
    ["2016-07-20T23:00-0330", "2016-07-21T02:30:00.000Z", "-03:30"],
  ])("is read from %s", (text, at, zone) => {
    expect(readPublishAt(text)).toEqual({ at, zone });
  });

  it.each(["", "2016-07-20", "2016-07-20T09:30", "2016-02-30T09:30Z", "2016-07-20T24:00Z", "2016-07-20T09:30+99:00"])(
    "is not read from “%s”",
    (text) => {
      expect(readPublishAt(text)).toBeUndefined();
    },
  );

  it("is printed as it was written, and read again as the same", () => {
    for (const text of ["2016-07-20T09:30+08:00", "2016-01-01T00:15-03:30", "2016-12-31T23:59+00:00"]) {
      const read = readPublishAt(text);
      expect(read && printPublishAt(read)).toBe(text);
    }
  });

  it("is on a day of its zone", () => {
    expect(dayIn("+08:00", "2016-07-19T23:00:00.000Z")).toBe("2016-07-20");
    expect(dayIn("-03:30", "2016-07-20T02:00:00.000Z")).toBe("2016-07-19");
  });
});

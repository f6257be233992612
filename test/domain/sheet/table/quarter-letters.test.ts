import { expect, it } from "vitest";

import { rowsFrom } from "../../../support/sheet-catalogue.ts";

/** The last months of what cells are of, counted from January 2017. */
const ends = (text: string) =>
  rowsFrom(text).rows.flatMap(({ cells }) =>
    cells.flatMap(
      ({ label }) =>
        label?.times.map((time) => (time.kind === "span" ? time.span.end - 2017 * 12 + 1 : time.kind)) ?? [],
    ),
  );

it("reads quarters that the nation's bureau tells by letters, down and across", () => {
  expect(ends("date | 工业产值\n2017C | 1\n2017D | 2\n2018A | 3")).toEqual([9, 12, 15]);
  expect(ends("指标 | 2017A | 2017B\n工业产值 | 1 | 2")).toEqual([3, 6]);
});

it("leaves one letter alone, which may say that a year's figures are actual ones", () => {
  expect(ends("date | 工业产值\n2016A | 1\n2017A | 2")).not.toContain(3);
  expect(ends("date | 工业产值\n2017B | 1")).not.toContain(6);
});

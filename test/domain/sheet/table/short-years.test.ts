import { expect, it } from "vitest";

import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const months = (text: string) =>
  rowsFrom(text).rows.flatMap(({ cells }) =>
    cells.flatMap(
      ({ label }) =>
        label?.times.map((time) => (time.kind === "span" ? time.span.end - 2015 * 12 + 1 : time.kind)) ?? [],
    ),
  );

it("reads months and years that follow each other evenly, across and down", () => {
  expect(months("指标 | Nov-15 | Dec-15 | Jan-16")).toEqual([11, 12, 13]);
  expect(months("时间 | 工业产值\n3月-15 | 1\n6月-15 | 2\n9月-15 | 3")).toEqual([3, 6, 9]);
});

it("leaves one or two, and uneven ones, open", () => {
  expect(months("指标 | Nov-15 | Dec-15")).toEqual(["open", "open"]);
  expect(months("指标 | Nov-15 | Dec-15 | Dec-17")).toEqual(["open", "open", "open"]);
});

it("reads years before their months where they follow each other, but not days", () => {
  expect(months("时间 | 工业产值\n'16-04 | 1\n'16-05 | 2\n'16-06 | 3")).toEqual([16, 17, 18]);
  expect(months("时间 | 工业产值\n'04-16 | 1\n'04-17 | 2\n'04-18 | 3")).toEqual(["open", "open", "open"]);
});

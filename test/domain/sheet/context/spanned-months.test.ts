import { expect, it } from "vitest";

import { withoutSpannedMonths } from "../../../../server/domain/sheet/context/spanned-months.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

/** What the label over columns says of time, where those below it say this. */
function timesOver(outer: string, ...inner: readonly string[]) {
  const [over, below] = rowsFrom(`指标 | ${outer}\n | ${inner.join(" | ")}`).rows;
  const head = over?.cells[1];
  const columns = (below?.cells ?? []).map((cell) => (head ? [head, cell] : [cell]));
  return withoutSpannedMonths(columns).map(([first]) =>
    first?.label?.times.map((time) => (time.kind === "span" ? time.span.end - time.span.start + 1 : time.kind)),
  );
}

it("takes only the year of months over themselves and earlier ones", () => {
  expect(timesOver("2017年9月", "9月", "8月")).toEqual([[12], [12]]);
  expect(timesOver("2017年1-9月", "1-9月", "1-8月", "增减")).toEqual([[12], [12], [12]]);
});

it("leaves months over none of their own, over themselves alone and over later ones, which would be of another year", () => {
  expect(timesOver("2017年9月", "8月", "7月")).toEqual([[1], [1]]);
  expect(timesOver("2017年9月", "9月", "增减")).toEqual([[1], [1]]);
  expect(timesOver("2018年1月", "1月", "12月")).toEqual([[1], [1]]);
  expect(timesOver("2017年", "9月", "8月")).toEqual([[12], [12]]);
});

import { expect, it } from "vitest";

import { figureWords, placeWords } from "../../../../server/domain/sheet/audit/figure-words.ts";
import { auditedQuarters, FIRST_QUARTER } from "../../../support/audited.ts";
import { COUNTRY } from "../../../support/made-up-figures.ts";

it("says of which time a figure is, and on which basis", () => {
  const place = { indicator: "OUTPUT", subject: COUNTRY, month: FIRST_QUARTER + 3 };
  expect(placeWords({ ...place, basis: "year-to-date" })).toBe("2016年1-6月（累计）");
  expect(placeWords({ ...place, basis: "year", month: FIRST_QUARTER + 9 })).toBe("2016年");
});

it("shows the digits that tell a figure from the number beside it", () => {
  const [cell] = auditedQuarters([111.25]).cells;
  expect(cell && figureWords(cell, 111.123456)).toBe("111.1235");
});

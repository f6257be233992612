import { expect, it } from "vitest";

import { cellText } from "../../../server/domain/import/import-row.ts";

it("gives the text of a cell of any kind", () => {
  expect([cellText(" 西安 "), cellText(2016), cellText(null), cellText(undefined)]).toEqual(["西安", "2016", "", ""]);
});

import { expect, it } from "vitest";

import { cellText, nameText } from "../../../server/domain/import/import-row.ts";

it("gives the text of a cell of any kind", () => {
  expect([cellText(" 西安 "), cellText(2016), cellText(null), cellText(undefined)]).toEqual(["西安", "2016", "", ""]);
});

it("cuts what is too long for a name, so that it is none", () => {
  expect(nameText(" 工业投资 ")).toBe("工业投资");
  expect(nameText("长".repeat(300))).toBe(`${"长".repeat(200)}…`);
});

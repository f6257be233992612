import { expect, it } from "vitest";

import { englishNamesOf, foldEnglish } from "../../../../server/domain/sheet/label/english-names.ts";

const namesOf = (name: string, isState = false) => englishNamesOf(name, isState);

it("looks names up whatever their case, hyphens and spelling", () => {
  expect(foldEnglish("FDI actually utilised")).toBe(foldEnglish("fdi Actually-Utilized"));
  expect(foldEnglish("Value added of the secondary industry")).toBe(
    foldEnglish("value_added of secondary industry".replace("_", "-")),
  );
});

it("knows what English tables call a quantity", () => {
  expect(namesOf("Investment in fixed assets")).toContain(foldEnglish("Fixed-asset investment"));
  expect(namesOf("Gross regional product")).not.toContain(foldEnglish("GDP per capita"));
});

it("knows a quantity that has no other names by its own", () => {
  expect(namesOf("Output")).toEqual(["output"]);
});

it("calls a state by the end of the year too", () => {
  const names = namesOf("Resident population", true);
  for (const name of ["Year-end resident population", "Permanent population (year-end)", "resident pop", "Residents"]) {
    expect(names, name).toContain(foldEnglish(name));
  }
  expect(names).not.toContain(foldEnglish("Year-end population"));
});

it("leaves a name of two quantities to both of them", () => {
  const name = foldEnglish("Fiscal revenue");
  expect(
    [namesOf("General public budget revenue"), namesOf("Total fiscal revenue")].map((names) => names.includes(name)),
  ).toEqual([true, true]);
});

import { expect, it } from "vitest";

import { indicatorsNamed } from "../../../../server/domain/sheet/meaning/indicators-named.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

it("gives the codes of the indicators of such names", () => {
  expect([...indicatorsNamed(/^工业产值/u, CATALOGUE)]).toEqual(["OUTPUT", "OUTPUT_GROWTH", "OUTPUT_INDEX"]);
  expect(indicatorsNamed(/^没有/u, CATALOGUE).size).toBe(0);
});

import { expect, it } from "vitest";

import { publicationConflict } from "../../server/domain/publication.ts";

it("wants a frequency for every basis, and a basis for every frequency", () => {
  expect(publicationConflict(["month", "year-to-date"], ["monthly"])).toEqual({ bases: [], frequencies: [] });
  expect(publicationConflict(["year-to-date"], ["quarterly", "annual"])).toEqual({ bases: [], frequencies: [] });
  expect(publicationConflict(["month", "year"], ["annual"])).toEqual({ bases: ["month"], frequencies: [] });
  expect(publicationConflict(["year"], ["monthly", "annual"])).toEqual({ bases: [], frequencies: ["monthly"] });
});

it("finds nothing in conflict where only one is stated", () => {
  expect(publicationConflict([], ["monthly"])).toEqual({ bases: [], frequencies: [] });
  expect(publicationConflict(["quarter"], [])).toEqual({ bases: [], frequencies: [] });
});

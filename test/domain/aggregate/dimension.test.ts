import { expect, it } from "vitest";

import { impliedMembers } from "../../../server/domain/aggregate/dimension.ts";

it("takes the sort of members that is grouped by", () => {
  expect(impliedMembers(["area", "industry"], [])).toBe("industry");
  expect(impliedMembers(["cluster"], [])).toBe("cluster");
  expect(impliedMembers(["cluster", "stage"], [])).toBe("project");
});

it("takes the sort that is named, else whole areas", () => {
  expect(impliedMembers(["period"], ["cluster"])).toBe("cluster");
  expect(impliedMembers(["area", "period"], [])).toBe("");
});

import { expect, it } from "vitest";

import {
  AGGREGATE_CODES,
  isAggregateRefusal,
  refuseAggregate,
} from "../../../server/domain/aggregate/aggregate-refusal.ts";

it("says in Chinese what stands in the way and what to do", () => {
  expect(refuseAggregate("AREAS_OVERLAP", { received: "陕西省", other: "西安市" })).toEqual({
    code: "AREAS_OVERLAP",
    message: expect.stringMatching(/^“陕西省”包括“西安市”，相加会重复。请用 areaLevel.*。$/u),
  });
});

it.each(AGGREGATE_CODES)("has a whole sentence for %s", (code) => {
  const { message } = refuseAggregate(code, { received: "甲", other: "乙" });
  expect(message).toMatch(/^[^。]+。[^。]+。$/u);
});

it("is told from a value", () => {
  expect([
    isAggregateRefusal(refuseAggregate("VALUE_ABSENT")),
    isAggregateRefusal(0),
    isAggregateRefusal(null),
  ]).toEqual([true, false, false]);
});

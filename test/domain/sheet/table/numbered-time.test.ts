import { expect, it } from "vitest";

import { numberedTime } from "../../../../server/domain/sheet/table/numbered-time.ts";

it("reads numbers as what their heading counts", () => {
  expect(numberedTime(6, "month")?.times).toMatchObject([{ kind: "part", span: { start: 5, end: 5 } }]);
  expect(numberedTime(2, "quarter")?.times).toMatchObject([
    { kind: "part", span: { start: 3, end: 5 }, manner: "quarter" },
  ]);
  expect(numberedTime(2016, "year")?.times).toMatchObject([{ kind: "span" }]);
});

it("reads no other number", () => {
  expect([
    numberedTime(13, "month"),
    numberedTime(5, "quarter"),
    numberedTime(6.5, "month"),
    numberedTime(6, "year"),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});

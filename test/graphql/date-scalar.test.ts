import { expect, it } from "vitest";

import { DateScalar } from "../../server/graphql/date-scalar.ts";

it("is a text whose name BI adapters know", () => {
  expect([DateScalar.name, DateScalar.serialize("2016-06-30")]).toEqual(["Date", "2016-06-30"]);
});

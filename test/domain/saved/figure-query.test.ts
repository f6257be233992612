import { expect, it } from "vitest";

import { FIGURE_QUERY } from "../../../server/domain/saved/figure-query.ts";

it("keeps its columns in their order: a dashboard that was made last year reads them by name and place", () => {
  expect(FIGURE_QUERY.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    ...["series text", "indicator text", "indicatorName text", "area text", "areaName text", "subjectKind text"],
    ...["member text", "memberName text", "basis text", "basisName text", "period text", "periodStart date"],
    ...["periodEnd date", "value number", "valueText text", "unit text", "status text", "statusName text"],
    ...["release text", "updatedOn date"],
  ]);
});

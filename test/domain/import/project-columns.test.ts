import { expect, it } from "vitest";

import { PLAN_COLUMNS, PROGRESS_COLUMNS, PROJECT_COLUMNS } from "../../../server/domain/import/project-columns.ts";
import { foldName } from "../../../server/domain/suggest.ts";

it.each([PROJECT_COLUMNS, PROGRESS_COLUMNS])("gives no heading to two columns", (columns) => {
  const headings = Object.entries<string>(columns).flatMap(([field, names]) =>
    [field, ...names.split(" ")].map(foldName),
  );
  expect(headings.filter((one, at) => headings.indexOf(one) !== at)).toEqual([]);
});

it("has columns for both days of every stage and for every month of the plan", () => {
  expect(Object.keys(PROJECT_COLUMNS).filter((field) => /_(?:planned|actual)$/u.test(field))).toHaveLength(12);
  expect(PROJECT_COLUMNS.completed_planned).toContain("计划竣工");
  expect(PLAN_COLUMNS).toHaveLength(12);
  expect(PROJECT_COLUMNS.plan_6).toContain("6月累计计划");
});

import { expect, it } from "vitest";

import type { ImportProblem } from "../../server/domain/import/import-problem.ts";
import { publicationProblems, unlistedBasis } from "../../server/store/publication-problems.ts";

const record = {
  has: () => true,
  place: (column: string, problem: Omit<ImportProblem, "row" | "column">): ImportProblem => ({
    ...problem,
    row: 2,
    column,
  }),
};

it("says which basis has no frequency, and which frequency no basis", () => {
  const problems = publicationProblems(record, { bases: ["quarter", "year"], frequencies: ["monthly", "annual"] });
  expect(problems.map(({ column, received, code }) => [column, received, code])).toEqual([
    ["basis", "当季", "PUBLICATION_CONFLICT"],
    ["frequency", "月度", "PUBLICATION_CONFLICT"],
  ]);
  expect(problems[0]?.message).toContain("当季要有季度");
});

it("doubts bases that leave out one on which there are series", () => {
  const stated = { name: "工业投资", bases: ["year"] as const };
  expect(unlistedBasis(record, stated, [{ basis: "month" }, { basis: "year" }])).toMatchObject({
    ...{ code: "BASIS_UNLISTED", message: expect.stringContaining("已有当月口径的数据") },
  });
  expect(unlistedBasis(record, stated, [{ basis: "year" }])).toBeUndefined();
  expect(unlistedBasis({ ...record, has: () => false }, stated, [{ basis: "month" }])).toBeUndefined();
});

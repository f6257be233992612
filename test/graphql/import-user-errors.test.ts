import { expect, it } from "vitest";

import { ImportTally } from "../../server/domain/import/import-tally.ts";
import { importUserErrors, revertUserErrors } from "../../server/graphql/import-user-errors.ts";
import type { ImportEnding } from "../../server/store/import-outcome.ts";
import type { RevertEnding } from "../../server/store/revert-release.ts";

const report = (refused = 0, warnings = 0) => {
  const empty = new ImportTally().report();
  return { ...empty, counts: { ...empty.counts, refused, warnings } };
};

const INPUT = { idempotencyKey: " 7f ", publishAt: "2016-01-01T00:00Z" };

it.each<[ImportEnding, string[]]>([
  ["written", []],
  ["known", []],
  ["held", []],
  ["dry-run", []],
  ["past", ["PUBLISH_TIME_PAST publishAt"]],
  ["key-taken", ["KEY_TAKEN idempotencyKey"]],
  ["refused", ["ROWS_REFUSED rows"]],
  ["unconfirmed", ["WARNINGS_UNCONFIRMED confirmed"]],
  ["empty", ["ROWS_EMPTY rows"]],
  ["stopped", ["STOPPED"]],
  ["overtaken", ["OVERTAKEN"]],
])("an import that ends as %s says %j", (ending, said) => {
  const errors = importUserErrors({ ending, report: report() }, INPUT);
  expect(errors.map(({ code, path }) => [code, ...path].join(" "))).toEqual(said);
});

it("a dry run says that rows would be refused, not that warnings want a yes", () => {
  expect(importUserErrors({ ending: "dry-run", report: report(2, 3) }, INPUT)).toMatchObject([
    { code: "ROWS_REFUSED", message: expect.stringContaining("有 2 行") },
  ]);
});

it.each<[RevertEnding, string[]]>([
  ["written", []],
  ["known", []],
  ["unknown-release", ["RELEASE_UNKNOWN code"]],
  ["other-kind", ["RELEASE_KIND_UNSUITABLE code"]],
  ["superseded", ["RELEASE_SUPERSEDED code"]],
  ["blocked", ["RELEASE_BLOCKED code"]],
  ["overtaken", ["OVERTAKEN"]],
])("a reversal that ends as %s says %j", (ending, said) => {
  const errors = revertUserErrors({ ending, receipt: undefined, superseded: 4, obstacles: [] }, "IMPORT.5");
  expect(errors.map(({ code, path }) => [code, ...path].join(" "))).toEqual(said);
});

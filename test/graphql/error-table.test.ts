import { expect, it } from "vitest";

import { OPERATION_ERRORS, pageOf } from "../../server/graphql/error-table.ts";

it("tells the same word apart by where it stands", () => {
  const found = OPERATION_ERRORS.filter(({ code }) => code === "TARGET_ABSENT");
  expect(found).toMatchObject([
    { kind: "refusal", cause: "…没有为“…”设定目标" },
    { kind: "import-row", cause: "要撤下的目标“…”本来就没有" },
  ]);
  expect(found.map(pageOf)).toEqual(["/help/errors#refusal.TARGET_ABSENT", "/help/errors#import-row.TARGET_ABSENT"]);
});

it("has all lists of an operation", () => {
  expect([...new Set(OPERATION_ERRORS.map(({ kind }) => kind))]).toEqual([
    "graphql",
    "refusal",
    "aggregate",
    "input",
    "import-row",
    "ledger-case",
  ]);
});

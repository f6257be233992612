import { expect, it } from "vitest";

import { LEDGER_CASE_QUERY, LEDGER_COUNT_QUERY } from "../../../server/domain/saved/ledger-queries.ts";

it("keeps the columns of the ledger's tables", () => {
  expect(LEDGER_CASE_QUERY.columns.map(({ name }) => name).join(" ")).toBe(
    "code enterprise text state owner task taskTitle cluster clusterName area areaName reportedOn dueOn isClosed isOverdue revision",
  );
  expect(LEDGER_COUNT_QUERY.columns.map(({ name }) => name).join(" ")).toBe(
    "group member memberName total closed open overdue closureRate unit",
  );
});

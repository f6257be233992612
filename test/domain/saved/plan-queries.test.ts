import { expect, it } from "vitest";

import {
  CLUSTER_QUERY,
  COMMITMENT_QUERY,
  PROJECT_QUERY,
  TARGET_QUERY,
} from "../../../server/domain/saved/plan-queries.ts";

it("keeps the columns of the plan's tables", () => {
  const heads = [TARGET_QUERY, COMMITMENT_QUERY, CLUSTER_QUERY, PROJECT_QUERY].map(({ columns }) => {
    return columns.map(({ name }) => name).join(" ");
  });
  const target = "code indicator indicatorName year kind kindName operator operatorName";
  expect(heads).toEqual([
    `${target} operatorWords amount amountText unit task taskTitle quote passage source release`,
    `${target} target unit period periodEnd pace actual actualText isActualDerived rate gap points expectedRate lead requiredGrowth isAchieved sentence reason`,
    "code name tier tierName threshold unit industries projects quote passage",
    "code name stage stageName stagePeriod cluster clusterName clusterStanding area areaName industry industryName owner enterprise totalInvestment unit isKey programmes isInPlan note release",
  ]);
});

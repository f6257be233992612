import type { Page } from "playwright-core";

import type { Api } from "./pane-page.ts";

const ASSIGN = { step: "ASSIGN", name: "交办", needs: ["owner", "dueOn"] };
const AMEND = { step: "AMEND", name: "更正", needs: [] };

/** A case as a server gives it, with the steps that an analyst may take. */
export const CASE = {
  ...{
    code: "QF2016-0001",
    enterprise: "陕汽",
    text: "供电容量不足，需要双回路",
    owner: "市供电局",
    state: "REGISTERED",
  },
  ...{ reportedOn: "2016-07-01", dueOn: "2016-08-01", revision: 1, overdue: true, task: null, area: null },
  cluster: { code: "QICHE", name: "汽车产业集群" },
  events: [
    {
      ...{ revision: 1, kind: "REGISTER", state: "REGISTERED", at: "2016-07-01T01:00:00.000Z", actor: "甲" },
      ...{ role: "analyst", note: "走访时反映", evidence: ["照片"], changed: [] },
    },
  ],
  allowedSteps: [ASSIGN, AMEND],
};

const COUNT = { key: "QICHE", name: "汽车产业集群", total: 4, closed: 1, open: 3, overdue: 1, closureRate: 25 };
const OTHER = { ...COUNT, key: "", name: "未填", total: 2, closed: 0, open: 2, closureRate: 0 };

/** A server with a few cases. A step on one that is applied for may be taken by a steward only. */
export function ledgerApi(one: object = CASE): Api {
  const groups = { groups: [COUNT, OTHER] };
  const counts = { cluster: { ...groups, all: { ...COUNT, key: "", name: "" } }, area: groups, owner: groups };
  return (operation, variables) => {
    if (operation === "LedgerCounts") return counts;
    if (operation === "LedgerCase") return { ledgerCase: one };
    if (operation !== "LedgerCases") return { status: { dataVersion: "2016-08-15.3" } };
    const isOverdue = JSON.stringify(variables.filter).includes('"overdue":true');
    const nodes = [isOverdue ? one : { ...one, code: "QF2016-0002", overdue: false }];
    return { ledgerCases: { totalCount: 1, nodes, pageInfo: { hasNextPage: false, endCursor: "" } } };
  };
}

/** Turns the page 报送 to the ledger, or back to figures. */
export async function switchTo(page: Page, name: "台账" | "数据"): Promise<void> {
  await page.getByRole("radio", { name, exact: true }).check();
  if (name === "台账") await page.getByRole("progressbar", { name: "台账进度" }).waitFor({ state: "hidden" });
}

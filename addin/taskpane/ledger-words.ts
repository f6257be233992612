import { STEPS, type StepRule } from "../../server/domain/ledger/case-step.ts";
import { roleName } from "../../server/domain/role.ts";

import type { CaseCount, CaseWish } from "../client/ledger.ts";
import { STATE_NAMES, type WholeCase } from "../client/ledger-case.ts";

/** Counts in a line: 件数 12，已销号 3，未销号 9，逾期 2，销号率 25%. */
export function countWords({ total, closed, open, overdue, closureRate }: CaseCount): string {
  const rate = closureRate === null ? "" : `，销号率 ${Number(closureRate.toFixed(1))}%`;
  return `件数 ${total}，已销号 ${closed}，未销号 ${open}，逾期 ${overdue}${rate}`;
}

/** The steps that a case's state allows and its asker may not take, each with who may. */
export function closedSteps({ state, steps }: Pick<WholeCase, "state" | "steps">): readonly string[] {
  const mine = new Set(steps.map(({ name }) => name));
  return Object.values(STEPS).flatMap(({ name, from, role, byAnother }: StepRule) => {
    if (mine.has(name) || !from.some((one) => one === state)) return [];
    return [`${name}：需要角色${roleName(role)}${byAnother ? "，并且不是申请销号的人" : ""}`];
  });
}

/** A wish as the filter of PLAN.LEDGER: 状态=交办;集群=汽车. */
export function wishFilter({ state, cluster, area, owner, text }: CaseWish): string {
  const pairs = [
    ["状态", STATE_NAMES[state ?? ""]],
    ["集群", cluster],
    ["地区", area],
    ["责任单位", owner],
    ["", text],
  ] as const;
  return pairs
    .filter(([, value]) => value)
    .map(([name, value]) => (name === "" ? value : `${name}=${value}`))
    .join(";");
}

/** The formula that counts what is wished for. */
export function ledgerFormula(wish: CaseWish, field: string): string {
  return `=PLAN.LEDGER(${quoted(wishFilter(wish))},${quoted(field)})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

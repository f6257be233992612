import type { PhasedAmount } from "../domain/phased-plan.ts";
import type { Database } from "./database.ts";

/** The phased plans by the code of their target, as known at a vintage; months in order. */
export type PhasedPlans = (target: string) => readonly PhasedAmount[];

const AMOUNTS = `SELECT t."code", p."period", p."amount" FROM "PhasedAmount" AS p JOIN "Target" AS t ON t."id" = p."targetId"
  WHERE p."vintage" <= ? AND p."until" > ? ORDER BY p."targetId", p."period"`;

export function loadPhasedPlans(database: Pick<Database, "scan">, vintage: number): PhasedPlans {
  const plans = new Map<string, PhasedAmount[]>();
  for (const [code, period, amount] of database.scan(AMOUNTS, [vintage, vintage])) {
    const plan = plans.get(String(code)) ?? [];
    plan.push({ month: Number(period) % 100, amount: Number(amount) });
    plans.set(String(code), plan);
  }
  return (target) => plans.get(target) ?? [];
}

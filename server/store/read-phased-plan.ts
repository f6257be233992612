import { type PhasedAmount, type PhasedPlanCode, phasedPlanProblems } from "../domain/phased-plan.ts";
import { convert } from "../domain/quantity.ts";
import { isRefusal, type Refusal, type RefusalCode, refuse } from "../domain/refusal.ts";
import type { Target } from "../domain/target.ts";
import { parseUnit } from "../domain/unit.ts";
import { findTarget } from "./answer-target.ts";
import type { Snapshot } from "./snapshot.ts";
import type { PhasedPlanEntry } from "./write-phased-plan.ts";

/** A phased plan as a client asks to set it. */
export interface PhasedPlanRequest {
  /** Code of a target, or any name of an indicator, which takes the year. */
  readonly target: string;
  readonly year: number | undefined;
  readonly amounts: readonly PhasedAmount[];
  /** Of the amounts; "" is the target's. */
  readonly unit: string;
  readonly source: string;
  readonly note: string;
}

/** Something that keeps a request from being done, and where in it. */
export interface RequestProblem {
  readonly code: PhasedPlanCode | RefusalCode;
  readonly message: string;
  readonly path: readonly string[];
}

/** What is to be written for a request, or everything that keeps it from being written. */
export function readPhasedPlan(snapshot: Snapshot, request: PhasedPlanRequest): PhasedPlanEntry | RequestProblem[] {
  const target = targetOf(snapshot, request);
  if (isRefusal(target)) return [problemOf(target, target.code.startsWith("PERIOD") ? ["year"] : ["target"])];
  const indicator = snapshot.catalogue.indicators.byCode(target.indicator);
  if (target.amount === null || !indicator) {
    return [problemOf(refuse("TARGET_WITHOUT_AMOUNT", { received: indicator?.name ?? request.target }), ["target"])];
  }
  const amounts = amountsIn(target.unit, request);
  if (isRefusal(amounts)) return [problemOf(amounts, ["unit"])];
  const problems = phasedPlanProblems({ ...target, amount: target.amount }, indicator, amounts);
  if (problems.length > 0) {
    return problems.map(({ at, ...one }) => ({ ...one, path: at < 0 ? ["amounts"] : ["amounts", String(at)] }));
  }
  const note = [request.source && `来源：${request.source}`, request.note].filter((text) => text !== "").join("；");
  return { target, title: `${target.year}年${indicator.name}分月计划`, note, amounts };
}

function targetOf(snapshot: Snapshot, { target, year }: PhasedPlanRequest): Target | Refusal {
  const code = target.trim().toUpperCase();
  const named = snapshot.plan.targets.find((one) => one.code.toUpperCase() === code);
  if (named && (year === undefined || year === named.year)) return named;
  return findTarget(snapshot, named?.indicator ?? target, year === undefined ? "" : String(year));
}

/** The amounts in the unit of their target. Refused: UNIT_UNKNOWN, UNIT_MISMATCH. */
function amountsIn(symbol: string, { amounts, unit }: PhasedPlanRequest): readonly PhasedAmount[] | Refusal {
  const [given, wanted] = [parseUnit(unit || symbol), parseUnit(symbol)];
  if (isRefusal(given)) return given;
  if (isRefusal(wanted)) return wanted;
  const converted: PhasedAmount[] = [];
  for (const { month, amount } of amounts) {
    const quantity = convert({ amount, unit: given }, wanted);
    if (isRefusal(quantity)) return quantity;
    converted.push({ month, amount: quantity.amount });
  }
  return converted;
}

function problemOf({ code, message }: Refusal, path: readonly string[]): RequestProblem {
  return { code, message, path };
}

import { fundsRate, investmentRate, phasedInvestmentRate } from "./amount-rates.ts";
import { completionRate, startDueRate, startRate } from "./count-rates.ts";
import type { MeasuredProject, ProjectRate } from "./project-rate.ts";

/** The four rates of a set of projects at a month (an ordinal), two of them in two ways, in the order of RATE_KINDS. */
export function projectRates(measured: readonly MeasuredProject[], month: number): readonly ProjectRate[] {
  const projects = measured.map(({ project }) => project);
  return [
    startRate(projects, month),
    startDueRate(projects, month),
    investmentRate(measured, month),
    phasedInvestmentRate(measured, month),
    fundsRate(measured, month),
    completionRate(projects, month),
  ];
}

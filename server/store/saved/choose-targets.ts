import {
  isWrongParameter,
  onlyValue,
  type ParameterValues,
  type WrongParameter,
  wrongParameter,
} from "../../domain/saved/read-parameters.ts";
import type { Target } from "../../domain/target.ts";
import type { Snapshot } from "../snapshot.ts";
import { codesNamed } from "./names-in.ts";

/** The targets of a year and of indicators, where parameters name them; naming a growth means what grows, too. */
export function chooseTargets(snapshot: Snapshot, values: ParameterValues): readonly Target[] | WrongParameter {
  const { plan, catalogue, releases } = snapshot;
  const codes = codesNamed(values, "indicator", catalogue.indicators);
  if (isWrongParameter(codes)) return codes;
  const grown = [...(codes ?? [])].map((code) => catalogue.indicators.byCode(code)?.growthOf ?? "");
  const meant = codes && new Set([...codes, ...grown]);
  const year = onlyValue(values, "year");
  if (year !== undefined && !/^\d{4}年?$/u.test(year))
    return wrongParameter("year", `收到“${year}”，需要四位数字的年度`);
  // A state of the book from before the plan knows none of the plan's targets.
  const isKnown = releases.some(({ code }) => code === plan.document.code);
  return plan.targets.filter(
    (target) =>
      (isKnown || target.anchor === null) &&
      (year === undefined || target.year === Number.parseInt(year, 10)) &&
      (meant?.has(target.indicator) ?? true),
  );
}

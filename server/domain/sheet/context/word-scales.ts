import { scaledUnit } from "../label/label-unit.ts";
import type { ReadCell } from "../table/read-cell.ts";

/** The labels of a row or a column, of which million beside or below Permanent population is in millions of persons. */
export function withScales(labels: readonly ReadCell[]): readonly ReadCell[] {
  const named = labels.flatMap(({ label }) => (label?.rest === "" ? label.indicators : []));
  const [indicator, ...others] = named;
  if (!indicator || others.length > 0) return labels;
  return labels.map((one) => {
    const { label } = one;
    const scale = label?.text.replace(/,\s*(?:at )?year[- ]end$/iu, "");
    const isOfMillions = scale === "m";
    if (label?.role !== "plain" || scale === undefined || (label.rest === "" && !isOfMillions)) return one;
    const unit = scaledUnit(isOfMillions ? "mn" : scale, indicator);
    return unit ? { ...one, label: { ...label, units: [unit], frequency: undefined, rest: "" } } : one;
  });
}

import type { Indicator } from "../indicator.ts";

/** From which factor on a figure is more likely in another unit than right. */
const FACTOR = 1000;

/**
 * Says how a figure of amounts leaps away from another of its series, in Chinese: 亿元 typed for 万元 is ten thousand
 * times too small. Undefined where it does not, and for rates and shares, which may be near nothing.
 */
export function magnitudeJump(
  value: number,
  reference: number,
  { kind, unit }: Pick<Indicator, "kind" | "unit">,
): string | undefined {
  if (kind === "rate" || kind === "share" || value === 0 || reference === 0) return undefined;
  const ratio = Math.abs(value / reference);
  if (ratio < FACTOR && ratio > 1 / FACTOR) return undefined;
  const times = ratio >= 1 ? `${rounded(ratio)}倍` : `1/${rounded(1 / ratio)}`;
  return `${value}${unit}，约为已有数据 ${reference}${unit} 的${times}`;
}

function rounded(ratio: number): string {
  return String(Number(ratio.toPrecision(2)));
}

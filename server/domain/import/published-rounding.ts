/** How far rounding alone may put a sum out: half a digit for each of its figures, and a grain for what doubles do. */
export function roundingOf(amounts: readonly number[], decimals: number): number {
  const written = Math.max(0, ...amounts.map(decimalsOf));
  return 0.5 * amounts.length * 10 ** -Math.min(written, decimals) * (1 + 1e-9);
}

/** Figures of one table are published with as many decimals as the one that shows most. */
function decimalsOf(amount: number): number {
  const [digits = "", exponent = "0"] = String(amount).split("e");
  const [, fraction = ""] = digits.split(".");
  return Math.max(0, fraction.length - Number(exponent));
}

/**
 * A number with at least so many decimals, as published tables print it: 12.3 with two is 12.30. Decimals beyond are
 * kept: what was published more exactly is not rounded.
 */
export function numberText(value: number, decimals: number): string {
  const text = String(value);
  // Very large and very small numbers are left as the language prints them.
  if (text.includes("e")) return text;
  const point = text.indexOf(".");
  const has = point < 0 ? 0 : text.length - point - 1;
  if (has >= decimals) return text;
  return `${text}${point < 0 ? "." : ""}${ZEROS.slice(0, decimals - has)}`;
}

const ZEROS = "0".repeat(20);

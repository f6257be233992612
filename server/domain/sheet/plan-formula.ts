/** Whether a formula, with its sign, calls one of our functions; texts that only quote one do not count. */
export function callsPlan(formula: string): boolean {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, "");
  return formula.startsWith("=") && /(?<![\p{L}\p{N}_.])PLAN\.[A-Z]+\(/iu.test(code);
}

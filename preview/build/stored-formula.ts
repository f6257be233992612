/**
 * How Excel stores a custom function in a file: `PLAN.METRIC(` on the screen is `_xldudf_PLAN_METRIC(` in the sheet's
 * XML. Only calls outside of quoted texts are renamed.
 */

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/u;

/** The formula as it is written into a file, for the functions of one namespace. */
export function toStoredFormula(formula: string, namespace = "PLAN"): string {
  const call = new RegExp(`(?<![\\p{L}\\p{N}_.])${namespace}\\.([\\p{L}\\p{N}_.]+)(?=\\()`, "giu");
  return outsideQuotes(formula, (part) => part.replace(call, `_xldudf_${namespace}_$1`));
}

/** The formula as the analyst sees it. */
export function fromStoredFormula(formula: string): string {
  return outsideQuotes(formula, (part) => part.replace(/_xldudf_([A-Za-z0-9]+)_/gu, "$1."));
}

function outsideQuotes(formula: string, rename: (part: string) => string): string {
  return formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 0 ? rename(part) : part))
    .join("");
}

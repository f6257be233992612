// How a file stores a function of an add-in: PLAN.METRIC( on the screen is _xldudf_PLAN_METRIC( in the sheet's XML. Only
// calls outside of quoted texts are renamed.

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/u;
const SHOWN = /(?<![\p{L}\p{N}_.])PLAN\.([\p{L}\p{N}_.]+)(?=\()/giu;
const STORED = /_xldudf_([A-Za-z0-9]+)_/gu;

/** The formula as it is written into a file, without its sign. */
export function toStoredFormula(formula: string): string {
  return outsideQuotes(formula.replace(/^=/u, ""), (part) =>
    part.replace(SHOWN, (_, name: string) => `_xldudf_PLAN_${name}`),
  );
}

/** The formula as the analyst sees it, with its sign. */
export function fromStoredFormula(stored: string): string {
  return `=${stored.includes("_xldudf_") ? outsideQuotes(stored, (part) => part.replace(STORED, "$1.")) : stored}`;
}

function outsideQuotes(formula: string, rename: (part: string) => string): string {
  const parts = formula.split(QUOTED);
  return parts.map((part, at) => (at % 2 === 0 ? rename(part) : part)).join("");
}

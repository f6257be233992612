import { type CellRange, readRange } from "./cell-range.ts";
import type { UntouchedCode } from "./recognition.ts";

/** Functions of other figures' add-ins: Wind, iFinD, Choice, Bloomberg, FRED, Haver, Jedox, cubes, … */
const OTHER_ADDIN =
  /(?:^|[^\p{L}\d_.])(?:_xll\.|_xldudf_|@?(?:w[sq]d|wss|wsq|wsi|edb|wset|s_|hx_|ths_|em_|css|csd|cses|edbdata|bd[phs]|bql|fds|rtd|dlx\w*|ciq|tr|rdp|rhistory|efp|cube\w+|gxl|gxd)\(|(?!PLAN\.)(?!(?:STDEV|VAR|MODE|PERCENTILE|QUARTILE|RANK|COVARIANCE|NORM|T|F|CHISQ|BINOM|BETA|GAMMA|EXPON|HYPGEOM|LOGNORM|NEGBINOM|POISSON|WEIBULL|Z|CEILING|FLOOR|ISO|NETWORKDAYS|WORKDAY|ERROR|CONFIDENCE|FORECAST|GAMMALN|ERF|ERFC|PERCENTRANK|SKEW|AGGREGATE|ENCODEURL|_XLFN|_XLWS|_xlpm)\.)[A-Z][A-Z\d_]*\.[A-Z][A-Z\d_.]*\()/iu;
const PLAN = /(?:^|[^\p{L}\d_.])PLAN\.[A-Z]+\(/iu;
const SUBTOTAL =
  /^=\s*[+]?(?:SUM|SUBTOTAL|AGGREGATE)\([^()]*\)$|^=\s*\$?[A-Z]{1,3}\$?\d+(?:\s*\+\s*\$?[A-Z]{1,3}\$?\d+)+$/iu;

/** Whose formula it is; the analyst's own unless it says otherwise. */
export function formulaKind(formula: string): UntouchedCode {
  if (PLAN.test(formula)) return "PLAN_FORMULA";
  if (OTHER_ADDIN.test(withoutTexts(formula))) return "OTHER_ADDIN_FORMULA";
  return SUBTOTAL.test(formula) ? "SUBTOTAL" : "OWN_FORMULA";
}

const REFERENCE = /(?:^|[^\p{L}\d_.!'$])(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\d_(.!])/giu;

// The same for formulas of plain letters, many times as fast.
const PLAIN_REFERENCE = /(?:^|[^a-z\d_.!'$])(\$?[a-z]{1,3}\$?\d{1,7}(?::\$?[a-z]{1,3}\$?\d{1,7})?)(?![a-z\d_(.!])/gi;

/** The cells of its own sheet that a formula reads. */
export function referencesOf(formula: string): CellRange[] {
  const bare = formula.includes('"') ? withoutTexts(formula) : formula;
  const pattern = /^\p{ASCII}*$/u.test(bare) ? PLAIN_REFERENCE : REFERENCE;
  return Array.from(bare.matchAll(pattern), ([, name = ""]) => readRange(name)).flatMap((range) => range ?? []);
}

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/gu, '""');
}

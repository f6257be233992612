import { ASKS } from "../../question.ts";
import { callsPlan } from "../plan-formula.ts";

/** Functions of ours that Excel registers. */
const FUNCTIONS: ReadonlySet<string> = new Set([...ASKS, "PERIOD", "LIVE"]);

const MARKS = String.raw`(?:_xlfn\.|_xlws\.|_xll\.|@)*`;
/** How files store our functions, and what is shown of that where the add-in was not there when the file was opened. */
const STORED = new RegExp(String.raw`(?<![\p{L}\p{N}_.])${MARKS}_xldudf_PLAN_([A-Z]+)\(`, "giu");
/** Where another program, or another path, had the functions: 'C:\tools\x.xlam'!PLAN.METRIC, [1]!PLAN.METRIC, @PLAN.METRIC. */
const ELSEWHERE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.])(?:'(?:[^']|'')*'!|[^\s"'()!,;+\-*/&=<>^@]+!)?${MARKS}PLAN\.([A-Z]+)\(`,
  "giu",
);
const TEXT = /("(?:[^"]|"")*")/u;

/** A formula that calls ours, in whatever disguise, as it should read; undefined for a formula that calls none of ours. */
export function repairedFormula(formula: string): string | undefined {
  if (!formula.startsWith("=")) return undefined;
  const parts = formula.split(TEXT).map((part, at) => (at % 2 === 1 ? part : cleaned(part)));
  const repaired = parts.join("");
  return callsPlan(repaired) ? repaired : undefined;
}

/** The functions under PLAN that a formula calls and that there are none of: nothing can make them work. */
export function unknownFunctions(formula: string): string[] {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, "");
  const names = Array.from(code.matchAll(/(?<![\p{L}\p{N}_.])PLAN\.([A-Z]+)\(/giu), ([, name = ""]) => name);
  return [...new Set(names.map((name) => name.toUpperCase()))].filter((name) => !FUNCTIONS.has(name));
}

function cleaned(part: string): string {
  const named = (_: string, name: string) => `PLAN.${name.toUpperCase()}(`;
  return part.replace(STORED, named).replace(ELSEWHERE, named);
}

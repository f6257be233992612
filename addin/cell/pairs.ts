import { printOptions, splitPairs } from "../../server/domain/options.ts";
import { MAX_TEXT_LENGTH } from "../../server/domain/question.ts";
import { isRefusal, type Refusal, refuse } from "../../server/domain/refusal.ts";

import { refuseTooLong } from "./too-long.ts";

type Pair = readonly [name: string, value: string];

/**
 * Options or conditions as one text, 名称=值 pairs in a settled order. They come as such a text, or as a range: two
 * columns (or two rows) of names and values, or cells that each hold a text of pairs. Blank ones say nothing.
 */
export function readPairs(argument: unknown, label: string): string | Refusal {
  const pairs = pairsOf(gridOf(argument), label);
  if (isRefusal(pairs)) return pairs;
  const text = printOptions(pairs);
  return text.length > MAX_TEXT_LENGTH ? refuseTooLong(text) : text;
}

/** Cells as texts. Excel gives a range as rows of cells, and one cell, or a text written in the formula, as itself. */
function gridOf(argument: unknown): string[][] {
  const rows = Array.isArray(argument) ? argument : [argument];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map(textOf));
}

function textOf(cell: unknown): string {
  if (typeof cell === "object" && cell !== null && "basicValue" in cell) return textOf(cell.basicValue);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}

function pairsOf(grid: readonly (readonly string[])[], label: string): readonly Pair[] | Refusal {
  const [first = [], second = []] = grid;
  if (first.length === 0) return [];
  if (first.length === 2) return grid.flatMap(([name = "", value = ""]) => namedPair(name, value));
  if (first.length === 1) return grid.flatMap(([text = ""]) => splitPairs(isNothing(text) ? "" : text));
  if (grid.length === 2) return first.flatMap((name, at) => namedPair(name, second[at] ?? ""));
  return refuse("ARGUMENT_NOT_SCALAR", { received: `${grid.length} 行 ${first.length} 列`, expected: label });
}

/** A name without a value leaves the option as it is by itself; an empty cell may come as 0. */
function namedPair(name: string, value: string): readonly Pair[] {
  return isNothing(name) || value === "" ? [] : [[name, value]];
}

function isNothing(text: string): boolean {
  return text === "" || text === "0";
}

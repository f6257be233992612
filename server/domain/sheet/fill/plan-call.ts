import { movePoint } from "../../quantity.ts";
import { type Ask, BLANK_QUESTION, type Question, type QuestionText } from "../../question.ts";
import { readRange } from "../cell-range.ts";
import type { FigureNow } from "../freeze/verify-freeze.ts";
import type { Grid, GridValue } from "../grid.ts";

/** What a formula asks, and the texts of its question that its arguments are, in their order. */
interface Call {
  readonly ask: Ask;
  readonly texts: readonly QuestionText[];
}

/** Formulas whose answer is one figure. */
const CALLS: ReadonlyMap<string, Call> = new Map([
  ["METRIC", { ask: "METRIC", texts: ["indicator", "period", "measure", "subject", "unit", "asOf"] }],
  ["LIVE", { ask: "METRIC", texts: ["indicator", "period", "measure", "subject", "unit"] }],
  ["TARGET", { ask: "TARGET", texts: ["indicator", "period", "field", "asOf"] }],
  ["PROGRESS", { ask: "PROGRESS", texts: ["indicator", "period", "pace", "field", "asOf"] }],
]);

/** Where the cells are found that a formula refers to. */
export interface CallPlace {
  /** Sheet of the formula. */
  readonly sheet: string;
  readonly grids: ReadonlyMap<string, Grid>;
}

/** What a cell asks, and what it makes of the answer. */
export interface FigureCall {
  readonly question: Question;
  /** 100 in a cell that shows per cent of what it holds. */
  readonly divisor: 1 | 100;
  /** What IFNA or IFERROR has ready for want of it: null where only Excel can work it out, undefined without them. */
  readonly instead: GridValue | null | undefined;
}

const QUOTED = /^"(?:[^"]|"")*"$/u;

const HUNDREDTH = /\)\s*\/\s*100\s*$/u;

const CAUGHT = /^=\s*(?:IFNA|IFERROR)\((.*)\)\s*$/isu;

/**
 * What a formula asks that gives one figure or a hundredth of it, as filling writes them, also where IFNA or IFERROR has
 * something else ready for want of it; undefined for every other.
 */
export function figureCall(formula: string, place: CallPlace): FigureCall | undefined {
  const [, inside] = CAUGHT.exec(formula) ?? [];
  const [tried, ...instead] = (inside !== undefined && splitTop(inside, ",")) || [];
  if (tried !== undefined && instead.length === 1) {
    const call = figureCall(`=${tried.trim()}`, place);
    // Of two that catch the inner one comes first.
    return call && (call.instead === undefined ? { ...call, instead: constantOf(instead[0] ?? "") } : call);
  }
  const isHundredth = HUNDREDTH.test(formula);
  const question = questionOfCall(isHundredth ? formula.replace(HUNDREDTH, ")") : formula, place);
  return question && { question, divisor: isHundredth ? 100 : 1, instead: undefined };
}

/** The text or number that an argument is; null for what refers to cells or is worked out. */
function constantOf(argument: string): GridValue | null {
  const text = argument.trim();
  if (QUOTED.test(text)) return unquoted(text);
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}

/** What the cell of a call shows for an answer. */
export function shownAnswer({ divisor }: FigureCall, answer: GridValue): GridValue {
  return typeof answer === "number" && divisor === 100 ? movePoint(answer, -2) : answer;
}

/** What the cell of a call shows where there is no figure for it; undefined where only Excel can work it out. */
export function shownRefusal({ instead }: FigureCall, refusal: string): FigureNow | undefined {
  return instead === null ? undefined : { value: instead, refusal };
}

/**
 * What a formula asks that is a single call for a figure, with arguments that are texts, numbers, cells, or those joined
 * by &. undefined for every other: what it gives only Excel can work out.
 */
export function questionOfCall(formula: string, place: CallPlace): Question | undefined {
  const [, name = "", inside] = /^=\s*@?PLAN\.([A-Z]+)\((.*)\)\s*$/isu.exec(formula) ?? [];
  const call = CALLS.get(name.toUpperCase());
  const given = inside === undefined ? undefined : splitTop(inside, ",");
  if (!call || !given || given.length > call.texts.length) return undefined;
  const question: Record<QuestionText, string> = { ...BLANK_QUESTION };
  for (const [at, argument] of given.entries()) {
    const [text, value] = [call.texts[at], argumentText(argument, place)];
    if (text === undefined || value === undefined) return undefined;
    question[text] = value;
  }
  return { ...question, ask: call.ask };
}

function argumentText(argument: string, place: CallPlace): string | undefined {
  const operands = splitTop(argument, "&")?.map((operand) => operandText(operand.trim(), place));
  return operands?.every((text) => text !== undefined) ? operands.join("").trim() : undefined;
}

function operandText(operand: string, { sheet, grids }: CallPlace): string | undefined {
  if (operand === "") return "";
  if (QUOTED.test(operand)) return unquoted(operand);
  if (/^\d+(?:\.\d+)?$/u.test(operand)) return operand;
  const [, quoted, plain, cell = ""] =
    /^(?:'((?:[^']|'')+)'!|([^\s'!()]+)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})$/u.exec(operand) ?? [];
  const range = readRange(cell);
  const grid = grids.get(quoted?.replaceAll("''", "'") ?? plain ?? sheet);
  if (!range || !grid) return undefined;
  const found = grid.cell(range.top, range.left);
  return found?.isError ? undefined : String(found?.value ?? "");
}

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll('""', '"');
}

/** The parts of a text between separators that stand outside of quotes and brackets; undefined where those do not pair. */
function splitTop(text: string, separator: string): string[] | undefined {
  const parts: string[] = [""];
  let depth = 0;
  for (const piece of text.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']/gsu) ?? []) {
    if (piece === "(") depth++;
    if (piece === ")" && --depth < 0) return undefined;
    if (piece === separator && depth === 0) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return depth === 0 ? parts : undefined;
}

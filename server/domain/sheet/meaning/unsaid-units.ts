import { isRefusal } from "../../refusal.ts";
import { parseUnit, type Unit } from "../../unit.ts";
import type { Issue } from "../inquiry.ts";
import { SURE } from "../part.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { answered, askAbout, type Questioned, UNQUESTIONED } from "./questioned.ts";

/** In which of these sheets show foreign investment is no convention. */
const OF_DOLLARS = ["亿美元", "万美元", "百万美元"] as const;

/**
 * Amounts of money without a unit in a table whose other amounts all say one that is not theirs by default, 社会消费品零售总额
 * beside 生产总值（万元）, may be in either, and amounts of dollars without one in any: asked.
 */
export function questionUnits(
  cells: readonly RecognisedCell[],
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  if (cells.every(({ meaning }) => meaning.unit !== "")) return UNQUESTIONED;
  const ownOf = rememberUnits((code) => {
    const indicator = catalogue.indicators.byCode(code);
    return indicator && parseUnit(indicator.unit);
  });
  const told = new Map<string, Set<string>>();
  for (const { meaning } of cells) {
    const unit = meaning.unit === "" ? undefined : ownOf(meaning.indicator);
    if (!unit?.dimension.startsWith("money")) continue;
    told.set(unit.dimension, (told.get(unit.dimension) ?? new Set()).add(meaning.unit));
  }
  const open = new Map<Unit, RecognisedCell[]>();
  for (const cell of cells) {
    // One question at a time.
    const own = cell.confidence > SURE.asked && cell.meaning.unit === "" ? ownOf(cell.meaning.indicator) : undefined;
    const said = own && told.get(own.dimension);
    if (!own || (said ? said.has(own.symbol) : own.dimension !== "money-usd")) continue;
    const alike = open.get(own) ?? [];
    if (alike.push(cell) === 1) open.set(own, alike);
  }
  const questioned = Array.from(open, ([own, meant]) => {
    const key = `unsaid ${own.dimension} ${tableKey}`;
    const said = told.get(own.dimension);
    const issue = said ? issueAbout(key, [...said, own.symbol]) : issueOfDollars(key);
    const answer = parseUnit(inquiry.answerTo(issue.code, issue.key) ?? "");
    return isRefusal(answer) ? askAbout(meant, issue) : answered(meant, (cell) => inUnit(cell, answer.symbol));
  });
  return {
    settled: new Map(questioned.flatMap(({ settled }) => [...settled])),
    asked: questioned.flatMap(({ asked }) => asked),
  };
}

function inUnit(cell: RecognisedCell, unit: string): RecognisedCell {
  return { ...cell, meaning: { ...cell.meaning, unit } };
}

function rememberUnits(read: (code: string) => ReturnType<typeof parseUnit> | undefined) {
  const known = new Map<string, Unit | undefined>();
  return (code: string): Unit | undefined => {
    if (!known.has(code)) {
      const unit = read(code);
      known.set(code, unit && !isRefusal(unit) ? unit : undefined);
    }
    return known.get(code);
  };
}

function issueOfDollars(key: string): Issue {
  const text = "这些以美元计的数没有写单位，请选择它们的单位。";
  return { key, code: "UNIT_AMBIGUOUS", text, candidates: [...OF_DOLLARS] };
}

function issueAbout(key: string, candidates: readonly string[]): Issue {
  const [said = ""] = candidates;
  const text = `表中其他金额写明单位是${said}，这些单元格没有写单位，请选择它们的单位。`;
  return { key, code: "UNIT_AMBIGUOUS", text, candidates };
}

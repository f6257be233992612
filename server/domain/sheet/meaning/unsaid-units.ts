import { isRefusal } from "../../refusal.ts";
import { parseUnit, type Unit } from "../../unit.ts";
import type { Issue } from "../inquiry.ts";
import { SURE } from "../part.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { cellsOfIndicators, indicatorsOf } from "./cells-of-indicators.ts";
import { answered, askAbout, type Questioned, together, UNQUESTIONED } from "./questioned.ts";

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
  const amounts = indicatorsOf(cells).flatMap((code) => {
    const own = parseUnit(catalogue.indicators.byCode(code)?.unit ?? "");
    return isRefusal(own) ? [] : { own, cells: cellsOfIndicators(cells, new Set([code])) };
  });
  const told = new Map<string, Set<string>>();
  for (const { own, cells: ofAmount } of amounts) {
    const said = told.get(own.dimension) ?? new Set<string>();
    if (!own.dimension.startsWith("money")) continue;
    ofAmount.forEach(({ meaning: { unit } }) => {
      if (unit !== "") said.add(unit);
    });
    if (said.size > 0) told.set(own.dimension, said);
  }
  const open = new Map<string, { readonly own: Unit; readonly meant: RecognisedCell[] }>();
  for (const { own, cells: ofAmount } of amounts) {
    const said = told.get(own.dimension);
    if (said ? said.has(own.symbol) : own.dimension !== "money-usd") continue;
    // One question at a time.
    const bare = ofAmount.filter(({ confidence, meaning }) => confidence > SURE.asked && meaning.unit === "");
    const alike = open.get(own.symbol) ?? { own, meant: [] };
    if (bare.length > 0) open.set(own.symbol, { own, meant: [...alike.meant, ...bare] });
  }
  const questioned = Array.from(open.values(), ({ own, meant }) => {
    const key = `unsaid ${own.dimension} ${tableKey}`;
    const said = told.get(own.dimension);
    const issue = said ? issueAbout(key, [...said, own.symbol]) : issueOfDollars(key);
    const answer = parseUnit(inquiry.answerTo(issue.code, issue.key) ?? "");
    return isRefusal(answer) ? askAbout(meant, issue) : answered(meant, (cell) => inUnit(cell, answer.symbol));
  });
  return together(questioned);
}

function inUnit(cell: RecognisedCell, unit: string): RecognisedCell {
  return { ...cell, meaning: { ...cell.meaning, unit } };
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

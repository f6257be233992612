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
  const questioned = moneyIn(cells, catalogue).map(({ own, codes }) => {
    const said = unitsSaid(cells, own, catalogue);
    if (said.size > 0 ? said.has(own.symbol) : own.dimension !== "money-usd") return UNQUESTIONED;
    // One question at a time.
    const isOpen = ({ confidence, meaning }: RecognisedCell) => confidence > SURE.asked && meaning.unit === "";
    const meant = cellsOfIndicators(cells, codes, isOpen);
    if (meant.length === 0) return UNQUESTIONED;
    const key = `unsaid ${own.dimension} ${tableKey}`;
    const issue = said.size > 0 ? issueAbout(key, [...said, own.symbol]) : issueOfDollars(key);
    const answer = parseUnit(inquiry.answerTo(issue.code, issue.key) ?? "");
    return isRefusal(answer) ? askAbout(meant, issue) : answered(meant, (cell) => inUnit(cell, answer.symbol));
  });
  return together(questioned);
}

interface Money {
  /** In which the figures are published. */
  readonly own: Unit;
  readonly codes: Set<string>;
}

/** The amounts of money among cells, by the units in which they are published. */
function moneyIn(cells: readonly RecognisedCell[], catalogue: Settling["catalogue"]): readonly Money[] {
  const found = new Map<string, Money>();
  for (const code of indicatorsOf(cells)) {
    const own = parseUnit(catalogue.indicators.byCode(code)?.unit ?? "");
    if (isRefusal(own) || !own.dimension.startsWith("money")) continue;
    const money = found.get(own.symbol) ?? { own, codes: new Set() };
    money.codes.add(code);
    found.set(own.symbol, money);
  }
  return [...found.values()];
}

/** The units that labels say of amounts in one currency. */
function unitsSaid(cells: readonly RecognisedCell[], { dimension }: Unit, catalogue: Settling["catalogue"]) {
  const alike = moneyIn(cells, catalogue).filter(({ own }) => own.dimension === dimension);
  const codes = new Set(alike.flatMap((money) => [...money.codes]));
  const said = cellsOfIndicators(cells, codes, ({ meaning: { unit } }) => unit !== "");
  return new Set(said.map(({ meaning: { unit } }) => unit));
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

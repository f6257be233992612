import { isRefusal } from "../../refusal.ts";
import { parseUnit, type Unit } from "../../unit.ts";
import type { Issue } from "../inquiry.ts";
import { SURE } from "../part.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { type Questioned, UNQUESTIONED, withConfidence } from "./questioned.ts";

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
  const settled = new Map<RecognisedCell, RecognisedCell>();
  const issueOf = new Map<RecognisedCell, Issue>();
  for (const cell of cells) {
    // One question at a time.
    if (cell.confidence <= SURE.asked) continue;
    const own = cell.meaning.unit === "" ? ownOf(cell.meaning.indicator) : undefined;
    const said = own && told.get(own.dimension);
    const isOpen = said ? !said.has(own.symbol) : own?.dimension === "money-usd";
    if (!own || !isOpen) continue;
    const key = `unsaid ${own.dimension} ${tableKey}`;
    const issue = said ? issueAbout(key, [...said, own.symbol]) : issueOfDollars(key);
    const answer = parseUnit(inquiry.answerTo(issue.code, issue.key) ?? "");
    if (isRefusal(answer)) {
      const asked = withConfidence(cell, SURE.asked);
      settled.set(cell, asked);
      issueOf.set(asked, issue);
    } else settled.set(cell, { ...cell, meaning: { ...cell.meaning, unit: answer.symbol } });
  }
  return { settled, issueOf };
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

import { isRefusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import type { Grid } from "../grid.ts";
import { SURE } from "../part.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { answered, askAbout, type Questioned, UNQUESTIONED } from "./questioned.ts";

/** Amounts that are published in hundreds of millions are never so few of a currency's units. */
const FEWEST = 100_000_000;

/**
 * Amounts whose label says a currency and no scale, GDP_2024_CNY, beside typed ones that are far too small for that, 4984310:
 * they are likely in thousands or millions of it. Asked.
 */
export function questionMagnitudes(
  cells: readonly RecognisedCell[],
  grid: Pick<Grid, "cell">,
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const plain = cells.filter(({ meaning }) => PLAIN.has(meaning.unit));
  const typed = plain.flatMap(({ row, column }) => {
    const value = grid.cell(row, column)?.value;
    return typeof value === "number" && value !== 0 ? Math.abs(value) : [];
  });
  const isLarge = ({ meaning }: RecognisedCell) => {
    const unit = parseUnit(catalogue.indicators.byCode(meaning.indicator)?.unit ?? "");
    return !isRefusal(unit) && LARGE.has(unit.symbol);
  };
  // One question at a time.
  const meant = plain.filter((cell) => cell.confidence > SURE.asked && isLarge(cell));
  const [first] = meant;
  if (!first || typed.length === 0 || typed.some((value) => value >= FEWEST)) return UNQUESTIONED;
  const { unit } = first.meaning;
  const key = `magnitude ${tableKey}`;
  const answer = parseUnit(inquiry.answerTo("UNIT_AMBIGUOUS", key) ?? "");
  if (!isRefusal(answer)) {
    const inUnit = (cell: RecognisedCell) => ({ ...cell, meaning: { ...cell.meaning, unit: answer.symbol } });
    return answered(meant, inUnit);
  }
  const text = `标签只写了“${unit}”，表里已有的数却小得不像以${unit}计，可能另有倍数，请选择它们的单位。`;
  const candidates = [unit, `万${unit}`, `百万${unit}`, `亿${unit}`];
  const issue = { key, code: "UNIT_AMBIGUOUS", text, candidates } as const;
  return askAbout(meant, issue);
}

const PLAIN = new Set(["元", "美元"]);
const LARGE = new Set(["亿元", "亿美元", "百万美元"]);

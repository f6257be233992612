import type { Catalogue } from "../../catalogue.ts";
import { isRefusal } from "../../refusal.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { answered, askAbout, type Questioned, UNQUESTIONED } from "./questioned.ts";

/**
 * Industries without a unit beside one that has a growth, 农副食品 | 食品制造 | 计算机（当月同比，%）: what stands in the last of
 * such heads is likely said of all, so whether the others are amounts or growths is asked.
 */
export function questionUnmeasured(
  cells: readonly RecognisedCell[],
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const ofIndustries = cells.filter(isOfIndustry);
  if (ofIndustries.length === 0) return UNQUESTIONED;
  const growths = new Set(ofIndustries.map(({ meaning }) => meaning.indicator));
  const growthOf = ({ meaning }: RecognisedCell) => growthNamed(meaning.indicator, catalogue);
  // 绝对量 | 同比增长 over the same industries leave no doubt.
  const isGrown = new Set(ofIndustries.map(({ meaning }) => `${meaning.indicator} ${meaning.subject.member}`));
  const meant = ofIndustries.filter((cell) => {
    const growth = growthOf(cell)?.code ?? "";
    const isOpen = cell.meaning.unit === "" && growths.has(growth);
    return isOpen && !isGrown.has(`${growth} ${cell.meaning.subject.member}`);
  });
  const [first] = meant;
  const growth = first && growthOf(first);
  const amount = first && catalogue.indicators.byCode(first.meaning.indicator);
  if (!growth || !amount) return UNQUESTIONED;
  const key = `unmeasured industries ${tableKey}`;
  const answer = inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  const chosen = answer === undefined ? undefined : catalogue.indicator(answer);
  if (chosen && !isRefusal(chosen)) {
    const ofChosen = (cell: RecognisedCell) => ({ ...cell, meaning: { ...cell.meaning, indicator: chosen.code } });
    return answered(meant, ofChosen);
  }
  const text = `表中有的行业写明是“${growth.name}”，这些行业没有写，请确认是“${growth.name}”还是“${amount.name}”。`;
  const issue = { key, code: "INDICATOR_AMBIGUOUS" as const, text, candidates: [growth.name, amount.name] };
  return askAbout(meant, issue);
}

function isOfIndustry({ meaning: { subject } }: RecognisedCell): boolean {
  return subject.member !== "";
}

function growthNamed(code: string, catalogue: Catalogue) {
  const indicator = catalogue.indicators.byCode(code);
  return indicator && catalogue.growthOf(indicator);
}

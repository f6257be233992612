import type { Indicator } from "../indicator.ts";
import type { MeasureKind } from "../measure.ts";
import { printPeriod } from "../period.ts";
import { cellBasis } from "./cell-basis.ts";
import { type CellHeads, saidAround } from "./cell-heads.ts";
import { cellIndicator, type Settling } from "./cell-indicator.ts";
import type { CellPosition } from "./cell-range.ts";
import { cellSubject } from "./cell-subject.ts";
import { cellTime } from "./cell-time.ts";
import { cellUnit, shownUnits, showsOnly } from "./cell-unit.ts";
import type { Said } from "./head.ts";
import type { Issue } from "./inquiry.ts";
import type { RecognisedCell } from "./recognition.ts";

/** What came of reading a cell's labels together. */
export interface CellOutcome {
  /** Undefined where nothing can be proposed. */
  readonly cell: RecognisedCell | undefined;
  readonly issues: readonly Issue[];
}

const NOTHING: CellOutcome = { cell: undefined, issues: [] };

/** Understands one cell by its row's and column's labels, and by what stands around them. */
export function understandCell(position: CellPosition, heads: CellHeads, settling: Settling): CellOutcome {
  const measure = measureOf(heads);
  if (measure === undefined) return NOTHING;
  const named = cellIndicator(heads, settling);
  if (named.value === undefined) return named.issue ? { cell: undefined, issues: [named.issue] } : NOTHING;
  const units = shownUnits(heads);
  const isGrowth = measure === "growth" || (named.value.unit !== "%" && showsOnly(units, "percent"));
  const indicator = isGrowth ? growthOf(named.value, settling) : named.value;
  if (indicator === undefined) return withoutGrowth(named.value);
  const subject = cellSubject(heads, settling);
  const time = cellTime(heads, settling);
  const unit = cellUnit(indicator, units, isGrowth, settling);
  const issues = [named.issue, subject.issue, time.issue, unit.issue].flatMap((issue) => issue ?? []);
  const basis = time.span && cellBasis({ indicator, ...basisWords(heads) }, time, time.span, settling);
  if (!basis) return time.span ? NOTHING : { cell: undefined, issues };
  if (basis.issue) issues.push(basis.issue);
  if (subject.value === undefined || unit.value === undefined) return { cell: undefined, issues };
  const sure = Math.min(named.confidence, subject.confidence, time.confidence, unit.confidence, basis.confidence);
  const why = [named.why, `期间：“${printPeriod(basis.period)}”`, subject.why, unit.why];
  const labels = {
    ...(named.cell && { indicator: named.cell }),
    ...(subject.cell && { subject: subject.cell }),
    period: time.cells,
    ...measureCell(heads),
    ...(unit.cell && { unit: unit.cell }),
  };
  const meaning = {
    indicator: indicator.code,
    subject: subject.value,
    basis: basis.basis,
    period: basis.period,
    unit: unit.value,
  };
  const reason = why.filter((text) => text !== "").join("，");
  return { cell: { ...position, meaning, labels, confidence: sure, reason }, issues };
}

/** What is measured; undefined for what no formula of ours gives: 增减额, 反算同比. */
function measureOf(heads: CellHeads): MeasureKind | undefined {
  const kinds = [heads.column.measure, heads.row.own.measure, saidAround(heads, "measure")?.value]
    .flatMap((said) => said?.value ?? [])
    .filter((kind) => kind !== "value" && kind !== "published");
  const [kind = "value", other = kind] = kinds;
  const isKnown = kind === "value" || kind === "growth";
  return isKnown && other === kind ? kind : undefined;
}

function growthOf(indicator: Indicator, { catalogue }: Settling): Indicator | undefined {
  return indicator.growthOf !== "" || indicator.kind === "rate" ? indicator : catalogue.growthOf(indicator);
}

function withoutGrowth({ name, code }: Indicator): CellOutcome {
  const text = `目录里没有“${name}”的官方同比增速，请指定指标，或不填这些单元格。`;
  const issue = { key: `growth ${code}`, code: "INDICATOR_UNKNOWN", text, candidates: [] } as const;
  return { cell: undefined, issues: [issue] };
}

function basisWords(heads: CellHeads) {
  const { row, column } = heads;
  const basis = column.basis ?? row.own.basis ?? saidAround(heads, "basis")?.value;
  const frequency = column.frequency ?? row.own.frequency ?? saidAround(heads, "frequency")?.value;
  return { basis: basis?.value, frequency: frequency?.value };
}

function measureCell({ row, column }: CellHeads): { readonly measure?: CellPosition } {
  const said: Said<unknown> | undefined = column.measure ?? row.own.measure ?? column.basis ?? row.own.basis;
  return said ? { measure: said.cell } : {};
}

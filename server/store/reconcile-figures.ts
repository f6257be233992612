import type { AmountIdentity, IdentityCode, Miss } from "../domain/identity.ts";
import { missOf } from "../domain/identity.ts";
import { createPartTree } from "../domain/import/part-tree.ts";
import { roundingOf } from "../domain/import/published-rounding.ts";
import { type Period, printPeriod } from "../domain/period.ts";
import { decimalsOf } from "../domain/quantity.ts";
import { canBeNegative } from "../domain/sheet/audit/shown-figure.ts";
import { timeIdentities } from "../domain/time-identities.ts";
import { BASIS_NAMES } from "./answer-source.ts";
import { partIdentities } from "./part-identities.ts";
import type { Snapshot } from "./snapshot.ts";
import { monthsWithin, type StoredFigure, storedFigure } from "./stored-figure.ts";

/** Which figures are held against each other; what is left out means all. */
export interface ReconcileRequest {
  readonly indicators?: ReadonlySet<string> | undefined;
  readonly areas?: ReadonlySet<string> | undefined;
  readonly span: Period;
  readonly rules?: ReadonlySet<IdentityCode> | undefined;
}

/** Published figures that contradict each other by more than their rounding. */
export interface StoredFinding extends AmountIdentity<StoredFigure>, Miss {
  /** In Chinese: whose figures, the identity, both sides, by how much it is missed. */
  readonly sentence: string;
}

/** What came of holding figures against each other. */
export interface Reconciliation {
  /** In the order of series, then of periods. */
  readonly findings: readonly StoredFinding[];
  /** How many identities were held. */
  readonly checked: number;
  readonly figures: number;
}

/** The most figures that are held against each other at once: about a second's work. */
export const MOST_RECONCILED = 200_000;

/** How many parts a sentence names. */
const MOST_SHOWN = 4;

/** Holds the published figures of a book against each other; undefined where there are more than {@link MOST_RECONCILED}. */
export function reconcileFigures(snapshot: Snapshot, request: ReconcileRequest): Reconciliation | undefined {
  const positions = [...snapshot.series.keys()].filter((position) => isChosen(snapshot, position, request));
  const figures = positions.reduce((sum, one) => sum + monthsWithin(snapshot, one, request.span).length, 0);
  if (figures > MOST_RECONCILED) return undefined;
  const tree = createPartTree(snapshot.catalogue.areas.things, snapshot.industries);
  const identities = [
    ...overTime(snapshot, positions, request.span),
    ...positions.flatMap((position) => partIdentities(snapshot, tree, position, request.span)),
  ].filter(({ code }) => request.rules?.has(code) ?? true);
  const findings = identities.flatMap((identity) => findingOf(snapshot, identity));
  findings.sort((a, b) => a.left.series - b.left.series || a.left.month - b.left.month);
  return { findings, checked: identities.length, figures };
}

function isChosen({ series }: Snapshot, position: number, { indicators, areas }: ReconcileRequest): boolean {
  const one = series[position];
  return one !== undefined && (indicators?.has(one.indicator) ?? true) && (areas?.has(one.subject.area) ?? true);
}

/** The figures of one indicator and subject belong together, whatever their basis. */
function overTime(snapshot: Snapshot, positions: readonly number[], span: Period): AmountIdentity<StoredFigure>[] {
  const subjects = new Map<string, StoredFigure[]>();
  for (const position of positions) {
    const one = snapshot.series[position];
    if (!one || one.basis === "point") continue;
    const key = [one.indicator, one.subject.area, one.subject.member].join(" ");
    const figures = subjects.get(key) ?? [];
    subjects.set(key, figures);
    for (const month of monthsWithin(snapshot, position, span)) {
      const figure = storedFigure(snapshot, position, month);
      if (figure?.indicator.kind === "flow") figures.push(figure);
    }
  }
  return [...subjects.values()].flatMap((figures) => {
    const canFall = figures.some(({ amount, indicator }) => amount < 0 || canBeNegative(indicator));
    return timeIdentities(figures, { canFall, isThorough: true });
  });
}

function findingOf(snapshot: Snapshot, identity: AmountIdentity<StoredFigure>): StoredFinding[] {
  const miss = missOf(identity, toleranceOf(identity));
  return miss ? [{ ...identity, ...miss, sentence: sentenceOf(snapshot, identity, miss) }] : [];
}

/** One figure told twice with as many decimals, or a bound, has no rounding to explain anything. */
function toleranceOf({ left, right, isBound }: AmountIdentity<StoredFigure>): number {
  const amounts = [left, ...right].map(({ amount }) => amount);
  if (right.length > 1) return roundingOf(amounts, left.indicator.decimals);
  const decimals = amounts.map(decimalsOf);
  const [fewest, most] = [Math.min(...decimals), Math.max(...decimals)];
  return isBound || fewest === most ? 0 : 0.5 * 10 ** -fewest;
}

/** 西安市 · 工业投资：2016年1-6月累计应等于上月累计加当月（2016年1-5月 43.1 + 2016年6月 8 = 51.1），公布为 52，相差 0.9 亿元。 */
function sentenceOf(
  snapshot: Snapshot,
  { left, right, rule, code }: AmountIdentity<StoredFigure>,
  { sum, difference }: Miss,
): string {
  const shown = right.slice(0, MOST_SHOWN).map((figure) => `${labelOf(snapshot, figure, code)} ${figure.amount}`);
  const rest = right.length > MOST_SHOWN ? ` + 其余 ${right.length - MOST_SHOWN} 项` : "";
  const total = right.length > 1 ? `${shown.join(" + ")}${rest} = ${sum}` : shown.join("");
  const { name, unit } = left.indicator;
  const whose = `${subjectOf(snapshot, left)} · ${name} · ${printPeriod(left.period)}`;
  return `${whose}：${rule}（${total}），公布为 ${left.amount}，相差 ${Number(difference.toPrecision(10))} ${unit}。`;
}

/** What tells a figure from the one it is held against: its period, its basis, whose it is. */
function labelOf(snapshot: Snapshot, figure: StoredFigure, code: IdentityCode): string {
  if (code === "REPEATED") return `${BASIS_NAMES[snapshot.series[figure.series]?.basis ?? "month"]}数`;
  const isOverTime = code === "RUNNING_TOTAL" || code === "PERIOD_SUM" || code === "MONOTONY";
  return isOverTime ? printPeriod(figure.period) : subjectOf(snapshot, figure);
}

function subjectOf({ series, catalogue }: Snapshot, figure: StoredFigure): string {
  const subject = series[figure.series]?.subject;
  return subject ? catalogue.subjects.print(subject) : "";
}

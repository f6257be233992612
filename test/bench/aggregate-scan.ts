import { isAggregateRefusal } from "../../server/domain/aggregate/aggregate-refusal.ts";
import type { Dimension } from "../../server/domain/aggregate/dimension.ts";
import { aggregate } from "../../server/store/aggregate.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";
import { DEMO_MONTHS, DEMO_SHAPE, DEMO_SIZE } from "./demo-content.ts";

/** How long an aggregate takes beside a raw scan of the same figures in one dense array; milliseconds of the best round. */
export interface ScanComparison {
  readonly name: string;
  readonly rows: number;
  readonly scan: number;
  readonly aggregate: number;
  readonly ratio: number;
}

const ROUNDS = 60;

interface Case {
  readonly name: string;
  readonly groupBy: readonly Dimension[];
  /** How the group of a figure in the dense array follows from its positions. */
  readonly factors: { readonly indicator: number; readonly area: number; readonly month: number };
  readonly groups: number;
}

const { indicators: INDICATORS, areas: AREAS, industries: INDUSTRIES } = DEMO_SHAPE;

const CASES: readonly Case[] = [
  { name: "按指标", groupBy: ["indicator"], groups: INDICATORS, factors: { indicator: 1, area: 0, month: 0 } },
  {
    ...{ name: "按指标和地区", groupBy: ["indicator", "area"], groups: INDICATORS * AREAS },
    factors: { indicator: AREAS, area: 1, month: 0 },
  },
  {
    ...{ name: "按指标和月", groupBy: ["indicator", "period"], groups: INDICATORS * DEMO_MONTHS },
    factors: { indicator: DEMO_MONTHS, area: 0, month: 1 },
  },
];

/**
 * Measures both on the demo's million of figures. The scan counts, adds up and finds least and greatest of each group in
 * a dense array that is in order, and knows its groups by position: nothing can be faster.
 */
export function compareAggregates(snapshot: Snapshot): ScanComparison[] {
  const dense = denseFigures(snapshot);
  const codes = Array.from({ length: INDICATORS }, (_, at) => `DEMO_${at}`);
  return CASES.map(({ name, groupBy, factors, groups }) => {
    const request = {
      groupBy,
      measures: ["value"],
      indicators: new Set(codes),
      members: "industry",
      order: [],
    } as const;
    let [scan, own, rows] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const since = performance.now();
      const sums = scanDense(dense, groups, factors);
      const between = performance.now();
      const result = aggregate(snapshot, request);
      const until = performance.now();
      if (isAggregateRefusal(result)) throw new Error(result.message);
      const total = result.rows.reduce((sum, { amounts }) => sum + (amounts.value ?? Number.NaN), 0);
      const expected = sums.reduce((sum, one) => sum + one, 0);
      if (!(Math.abs(total - expected) < 1)) throw new Error(`The aggregate is wrong: ${total}, not ${expected}`);
      rows = result.rows.length;
      scan = Math.min(scan, between - since);
      own = Math.min(own, until - between);
    }
    return { name, rows, scan: round2(scan), aggregate: round2(own), ratio: round2(own / scan) };
  });
}

/** All figures of the demo in one array, in the order of indicator, area, industry, month. */
function denseFigures({ cube, series }: Snapshot): Float64Array {
  const dense = new Float64Array(DEMO_SIZE);
  let at = 0;
  series.forEach((one, position) => {
    if (!one.indicator.startsWith("DEMO_")) return;
    const { first, last } = cube.span(position);
    for (let month = first; month <= last; month++) dense[at++] = cube.value(position, month);
  });
  if (at !== DEMO_SIZE) throw new Error(`${at} figures, not ${DEMO_SIZE}`);
  return dense;
}

function scanDense(dense: Float64Array, groups: number, factors: Case["factors"]): Float64Array {
  const [counts, sums] = [new Int32Array(groups), new Float64Array(groups)];
  const [least, greatest] = [
    new Float64Array(groups).fill(Number.POSITIVE_INFINITY),
    new Float64Array(groups).fill(Number.NEGATIVE_INFINITY),
  ];
  let at = 0;
  for (let indicator = 0; indicator < INDICATORS; indicator++) {
    for (let area = 0; area < AREAS; area++) {
      for (let industry = 0; industry < INDUSTRIES; industry++) {
        for (let month = 0; month < DEMO_MONTHS; month++) {
          const value = dense[at++] as number;
          if (Number.isNaN(value)) continue;
          const group = indicator * factors.indicator + area * factors.area + month * factors.month;
          counts[group] = (counts[group] as number) + 1;
          sums[group] = (sums[group] as number) + value;
          if (value < (least[group] as number)) least[group] = value;
          if (value > (greatest[group] as number)) greatest[group] = value;
        }
      }
    }
  }
  return sums;
}

function round2(value: number): number {
  return Number(value.toFixed(2));
}

import type { Basis } from "../../domain/indicator.ts";
import type { Batch, Cell, Cells } from "../../domain/saved/rows.ts";
import { BASIS_NAMES } from "../answer-source.ts";
import { STATUSES } from "../cube.ts";
import type { Series, Snapshot } from "../snapshot.ts";
import { subjectKindOf } from "./figure-filter.ts";
import type { FigureWords } from "./figure-words.ts";

const STATUS_CODES = new Map(STATUSES.map((status, at) => [status, at]));

/** What stands in the text column of a figure that has been withdrawn. */
const WITHDRAWN = "未公布";

/** The rows of one series for these last months, in the order of the columns of FIGURE_QUERY. */
export function figureBatch(
  snapshot: Snapshot,
  position: number,
  { months, words }: { readonly months: readonly number[]; readonly words: FigureWords },
): Batch {
  const series = snapshot.series[position];
  if (!series) return { size: 0, columns: [] };
  const indicator = snapshot.catalogue.indicators.byCode(series.indicator);
  return {
    size: months.length,
    columns: [
      ...whoseCells(snapshot, series, indicator?.name ?? ""),
      ...periodCells(series.basis, months, words),
      ...valueCells(snapshot, { position, months, decimals: indicator?.decimals ?? 0 }),
      same(indicator?.unit ?? ""),
      ...originCells(snapshot, { position, months, words }),
    ],
  };
}

function whoseCells(snapshot: Snapshot, series: Series, indicatorName: string): readonly Cells[] {
  const { catalogue } = snapshot;
  const { area, member } = series.subject;
  const ofMember = member === "" ? [null, null] : [member, catalogue.members.byCode(member)?.name ?? member];
  return [
    ...[series.key, series.indicator, indicatorName],
    ...[area, catalogue.areas.byCode(area)?.name ?? area],
    ...[subjectKindOf(snapshot, series.subject), ...ofMember],
    ...[series.basis, BASIS_NAMES[series.basis]],
  ].map(same);
}

function periodCells(basis: Basis, months: readonly number[], words: FigureWords): readonly Cells[] {
  const codes = new Int32Array(months.length);
  // January 0 of no year: every further month stands as far behind it in the lists.
  const zero = words.periodCode(basis, 0);
  for (let at = 0; at < codes.length; at++) codes[at] = zero + (months[at] ?? 0);
  const coded: Cells = { kind: "coded", codes };
  return [coded, coded, coded];
}

interface Run {
  readonly position: number;
  readonly months: readonly number[];
}

function valueCells({ cube }: Snapshot, { position, months, decimals }: Run & { readonly decimals: number }) {
  const values = new Float64Array(months.length);
  for (let at = 0; at < values.length; at++) values[at] = cube.value(position, months[at] ?? 0);
  return [
    { kind: "each", values, decimals },
    { kind: "decimal", values, decimals, blank: WITHDRAWN },
  ] as const;
}

function originCells({ cube }: Snapshot, { position, months, words }: Run & { readonly words: FigureWords }) {
  const [status, release] = [new Int32Array(months.length), new Int32Array(months.length)];
  for (let at = 0; at < status.length; at++) {
    const month = months[at] ?? 0;
    status[at] = STATUS_CODES.get(cube.status(position, month)) ?? -1;
    release[at] = words.releaseCode(cube.vintage(position, month));
  }
  const [statuses, releases]: readonly Cells[] = [
    { kind: "coded", codes: status },
    { kind: "coded", codes: release },
  ];
  return statuses && releases ? [statuses, statuses, releases, releases] : [];
}

function same(value: Cell): Cells {
  return { kind: "same", value };
}

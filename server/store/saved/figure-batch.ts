import type { Basis } from "../../domain/indicator.ts";
import type { Batch, Cell, Cells } from "../../domain/saved/rows.ts";
import { BASIS_NAMES } from "../answer-source.ts";
import { STATUSES } from "../cube.ts";
import type { Series, Snapshot } from "../snapshot.ts";
import { subjectKindOf } from "./figure-filter.ts";
import type { FigureWords } from "./figure-words.ts";
import { numberText } from "./number-text.ts";

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
  const coded: Cells = { kind: "coded", codes: Int32Array.from(months, (month) => words.periodCode(basis, month)) };
  return [coded, coded, coded];
}

interface Run {
  readonly position: number;
  readonly months: readonly number[];
}

function valueCells({ cube }: Snapshot, { position, months, decimals }: Run & { readonly decimals: number }) {
  const values = Float64Array.from(months, (month) => cube.value(position, month));
  const texts = Array.from(values, (value) => (Number.isNaN(value) ? WITHDRAWN : numberText(value, decimals)));
  return [
    { kind: "each", values },
    { kind: "each", values: texts },
  ] as const;
}

function originCells({ cube }: Snapshot, { position, months, words }: Run & { readonly words: FigureWords }) {
  const status = Int32Array.from(months, (month) => STATUS_CODES.get(cube.status(position, month)) ?? -1);
  const release = Int32Array.from(months, (month) => words.releaseCode(cube.vintage(position, month)));
  const coded = (codes: Int32Array): Cells => ({ kind: "coded", codes });
  return [coded(status), coded(status), coded(release), coded(release)];
}

function same(value: Cell): Cells {
  return { kind: "same", value };
}

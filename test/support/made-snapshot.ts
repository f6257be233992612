import type { Area, Industry } from "../../server/domain/catalogue.ts";
import { createCatalogue } from "../../server/domain/catalogue.ts";
import type { Basis, Indicator, ObservationStatus } from "../../server/domain/indicator.ts";
import type { Subject } from "../../server/domain/subject.ts";
import { buildCube, type CubeRow, periodOfMonth } from "../../server/store/cube.ts";
import type { Series, Snapshot } from "../../server/store/snapshot.ts";
import { tinyLibrary } from "./tiny-book.ts";
import { TINY_CONTENT } from "./tiny-content.ts";

/** One made-up figure; of the whole city's investment in a month unless it says otherwise. */
export interface MadeFigure {
  readonly indicator?: string;
  readonly area?: string;
  readonly member?: string;
  readonly basis?: Basis;
  /** Last month, as an ordinal. */
  readonly month: number;
  /** null where the source says that nothing is published. */
  readonly value: number | null;
  readonly status?: ObservationStatus;
}

const base = (await tinyLibrary()).book.current();

/** Two more cities beside 西安, a second section, and an indicator of each kind; the rest is the tiny content's. */
const AREAS: readonly Area[] = [
  ...TINY_CONTENT.areas,
  { code: "610200", name: "铜川市", shortName: "铜川", level: "prefecture", parent: "610000", aliases: [] },
  { code: "610300", name: "宝鸡市", shortName: "宝鸡", level: "prefecture", parent: "610000", aliases: [] },
];
const INDUSTRIES: readonly Industry[] = [
  ...TINY_CONTENT.industries,
  { code: "B", name: "采矿业", level: "section", parent: "", aliases: [] },
  { code: "06", name: "煤炭开采和洗选业", level: "division", parent: "B", aliases: [] },
];
const [flow] = TINY_CONTENT.indicators;
if (!flow) throw new Error("The tiny content has lost its indicators.");
const INDICATORS: readonly Indicator[] = [
  ...TINY_CONTENT.indicators,
  {
    ...flow,
    code: "INVESTMENT_GROWTH",
    name: "工业投资增速",
    aliases: [],
    unit: "%",
    kind: "rate",
    growthOf: "INVESTMENT",
  },
];

/** A book of nothing but those figures, without a database; nothing in it is published by anybody. */
export function madeSnapshot(figures: readonly MadeFigure[]): Snapshot {
  const series: Series[] = [];
  const positions = new Map<string, number>();
  const rows: CubeRow[] = [];
  for (const figure of figures) {
    const { indicator = "INVESTMENT", area = "610100", member = "", basis = "month", month, value } = figure;
    const { status = value === null ? "not-published" : "published" } = figure;
    const key = [indicator, area, member, basis].join(".");
    const at = positions.get(key) ?? series.length;
    positions.set(key, at);
    if (at === series.length) series.push({ id: at, key, indicator, subject: { area, member }, basis });
    rows.push([at, periodOfMonth(month), value ?? Number.NaN, status, 1]);
  }
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return snapshotOf(series, rows);
}

function snapshotOf(series: readonly Series[], rows: readonly CubeRow[]): Snapshot {
  const codes = [...new Set(series.map((one) => one.indicator))];
  const nameOf = ({ area, member }: Subject) => `${area}·${member}`;
  const subjects = [...new Set(series.map((one) => nameOf(one.subject)))];
  const placed = series.map(({ id, indicator, subject, basis }) => {
    return { id, indicator: codes.indexOf(indicator), subject: subjects.indexOf(nameOf(subject)), basis };
  });
  const members = [
    ...INDUSTRIES.map((one) => ({ ...one, kind: "industry" as const })),
    ...base.catalogue.members.things.filter(({ kind }) => kind !== "industry"),
  ];
  const catalogue = createCatalogue({ indicators: INDICATORS, areas: AREAS, members, homeArea: "610100" });
  return {
    ...base,
    ...{ catalogue, series, industries: INDUSTRIES, subjectCount: subjects.length },
    cube: buildCube(placed, subjects.length, rows),
    indicatorPosition: (code) => codes.indexOf(code),
    subjectPosition: (subject) => subjects.indexOf(nameOf(subject)),
    seriesOf: (code) => series.filter(({ indicator }) => indicator === code),
  };
}

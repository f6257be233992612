import type { Catalogue } from "../catalogue.ts";
import type { Basis, Indicator } from "../indicator.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { createSuggester, sparingSuggester } from "../suggest.ts";
import { parseUnit } from "../unit.ts";
import { boundedMemo } from "./bounded-memo.ts";
import type { FigureField } from "./figure-field.ts";
import type { FigureHeader } from "./figure-header.ts";
import { type BareProblem, importProblem, refusedProblem } from "./import-problem.ts";
import { type ImportCell, nameText } from "./import-row.ts";
import { createSubjectColumns, type ImportSubject } from "./subject-columns.ts";
import { isTotal } from "./total-row.ts";

/** A series that rows are about; one object for all of its rows. */
export interface FigureSeries extends ImportSubject {
  readonly indicator: Indicator;
  readonly basis: Basis;
}

/** Which indicator of whom a row is about. */
export interface Who {
  readonly indicator: Indicator;
  series(basis: Basis): FigureSeries;
  /** Places to move the point of a number in that unit by; "" is the canonical one. */
  power(unit: string): number | BareProblem;
}

/** Why a row is about nobody, and the column that says so. */
export interface WhoProblem extends BareProblem {
  readonly field: FigureField;
}

const FIELDS = ["indicator", "area", "industry", "cluster", "project", "enterprise"] as const;

/** What rows are read with to know whom they are about. */
export interface WhoReading {
  readonly catalogue: Catalogue;
  readonly header: FigureHeader;
  /** Code of the area of rows that name none; "" for none. */
  readonly area: string;
}

/** Reads the indicator and the subject of a row; rows with the same texts get the same object. */
export function createWhoReader({ catalogue, header, area }: WhoReading) {
  const positions = FIELDS.map((field) => header.columns.get(field) ?? -1);
  const readSubject = createSubjectColumns(catalogue, area);
  const readIndicator = createIndicatorColumn(catalogue);
  const series = new Map<string, FigureSeries>();
  // One for all subjects of an indicator: of each there may be thousands.
  const powers = new Map<string, PowerOf>();
  const read = boundedMemo((joined): Who | WhoProblem => {
    const [name = "", inArea = "", industry = "", cluster = "", project = "", enterprise = ""] = joined.split("\u0000");
    if (name === "") return { field: "indicator", ...importProblem("INDICATOR_BLANK") };
    if (isTotal(name)) return { field: "indicator", ...importProblem("TOTAL_ROW", name) };
    const indicator = readIndicator(name);
    if (isRefusal(indicator)) return { field: "indicator", ...refusedProblem(indicator, name) };
    const subject = readSubject({ area: inArea, industry, cluster, project, enterprise });
    return "member" in subject ? whoOf(indicator, subject, { series, powers }) : subject;
  });
  // Tables mostly name the same series in many rows one after another.
  let last: Who | WhoProblem | undefined;
  let lastTexts: readonly string[] = [];
  return (cells: readonly ImportCell[]): Who | WhoProblem => {
    const isSame = positions.every((position, at) => (cells[position] ?? "") === lastTexts[at]);
    if (isSame && last) return last;
    lastTexts = positions.map((position) => String(cells[position] ?? ""));
    last = read(positions.map((position) => nameText(cells[position])).join("\u0000"));
    return last;
  };
}

/** Reads names of indicators; what is near is told of the first thousand that nobody knows. */
function createIndicatorColumn(catalogue: Catalogue): (name: string) => Indicator | Refusal {
  const near = sparingSuggester(createSuggester(catalogue.indicators.names));
  return (name) => {
    const isUnknown = name.trim() !== "" && catalogue.indicators.find(name).length === 0;
    return isUnknown ? refuse("INDICATOR_UNKNOWN", { received: name, near: near(name) }) : catalogue.indicator(name);
  };
}

type PowerOf = (unit: string) => number | BareProblem;

interface KnownParts {
  readonly series: Map<string, FigureSeries>;
  readonly powers: Map<string, PowerOf>;
}

/** The same series under two spellings is one object too. */
function whoOf(indicator: Indicator, subject: ImportSubject, { series: known, powers }: KnownParts): Who {
  const bases = new Map<Basis, FigureSeries>();
  const power = powers.get(indicator.code) ?? boundedMemo((unit) => powerOf(unit, indicator.unit), 100);
  powers.set(indicator.code, power);
  function seriesOf(basis: Basis): FigureSeries {
    const key = [indicator.code, subject.area, subject.member, basis].join("|");
    const series = known.get(key) ?? { ...subject, indicator, basis };
    known.set(key, series);
    bases.set(basis, series);
    return series;
  }
  return {
    indicator,
    series: (basis) => bases.get(basis) ?? seriesOf(basis),
    power: (unit) => (unit === "" || unit === indicator.unit ? 0 : power(unit)),
  };
}

function powerOf(written: string, canonical: string): number | BareProblem {
  const [from, to] = [parseUnit(written), parseUnit(canonical)];
  if (isRefusal(from)) return refusedProblem(from, written);
  if (isRefusal(to)) return refusedProblem(to, canonical);
  if (from.dimension === to.dimension) return from.power - to.power;
  return refusedProblem(refuse("UNIT_MISMATCH", { received: canonical, expected: written }), written);
}

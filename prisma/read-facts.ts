import { join } from "node:path";

import type { Basis, ObservationStatus } from "../server/domain/indicator.ts";
import { convert } from "../server/domain/quantity.ts";
import { isRefusal, type Refusal } from "../server/domain/refusal.ts";
import { parseUnit } from "../server/domain/unit.ts";

import type { ObservationContent, ReleaseContent } from "../server/store/content.ts";

import type { CatalogueContent } from "./read-catalogue.ts";
import { readNumber, readTable, readWord, type TableRow } from "./read-table.ts";

const FACT_COLUMNS = ["indicator", "period", "value", "unit", "area", "source", "locator", "note"] as const;
const RELEASE_COLUMNS = ["code", "title", "kind", "published_on", "date_basis", "source", "year", "note"] as const;

type FactRow = TableRow<(typeof FACT_COLUMNS)[number]>;
type ReleaseRow = TableRow<(typeof RELEASE_COLUMNS)[number]>;

/**
 * Reads the releases, oldest first, each with the published figures of its source: every row of observations.csv in
 * exactly one release. Throws where a row has none or two, or where a release says two things about one figure.
 */
export function readFacts(folder: string, catalogue: CatalogueContent): ReleaseContent[] {
  const placeFact = createFactPlacer(folder, catalogue);
  const facts = readTable(join(folder, "observations.csv"), FACT_COLUMNS);
  const releases = readTable(join(folder, "releases.csv"), RELEASE_COLUMNS);
  for (const fact of facts) {
    const count = releases.filter((release) => bringsFact(release, fact)).length;
    if (count !== 1) {
      throw new Error(
        `“${fact("indicator")}”${fact("period")}应属于一次发布，实际属于 ${count} 次。请改正 releases.csv。`,
      );
    }
  }
  return releases.map((release) => ({
    code: release("code"),
    title: release("title"),
    kind: readWord(release("kind"), ["catalogue", "plan", "observations"]),
    publishedOn: release("published_on"),
    dateBasis: readWord(release("date_basis"), ["stated", "inferred"]),
    note: release("note"),
    observations: distinct(facts.filter((fact) => bringsFact(release, fact)).map(placeFact)),
  }));
}

function bringsFact(release: ReleaseRow, fact: FactRow): boolean {
  return release("source") !== "" && release("source") === fact("source") && fact("period").startsWith(release("year"));
}

function distinct(observations: readonly ObservationContent[]): readonly ObservationContent[] {
  const seen = new Set<string>();
  for (const { indicator, area, industry, basis, period } of observations) {
    const key = [indicator, area, industry, basis, period].join();
    if (seen.has(key)) throw new Error(`同一次发布中有两个 ${key}。请把它们分到两次发布。`);
    seen.add(key);
  }
  return observations;
}

/** A row as an observation: its labels become codes, its figure is converted to the indicator's unit. */
function createFactPlacer(folder: string, catalogue: CatalogueContent): (fact: FactRow) => ObservationContent {
  const series = new Map(
    readTable(join(folder, "fact-series.csv"), ["label", "indicator", "industry", "basis"]).map((row) => [
      row("label"),
      row,
    ]),
  );
  const indicators = new Map(catalogue.indicators.map((one) => [one.code, one]));
  const areas = new Map(catalogue.areas.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.code])));
  return (fact) => {
    const placed = known(series.get(fact("indicator")), fact("indicator"));
    const indicator = known(indicators.get(placed("indicator")), placed("indicator"));
    const publishedValue = readNumber(fact("value"));
    const published = { amount: publishedValue, unit: accepted(parseUnit(fact("unit"))) };
    const period = readPeriod(fact("period"));
    return {
      indicator: indicator.code,
      area: known(areas.get(fact("area")), fact("area")),
      industry: placed("industry"),
      basis: basisOf(readWord(placed("basis"), ["month", "year-to-date", "point", "period"]), period.basis),
      period: period.month,
      value: accepted(convert(published, accepted(parseUnit(indicator.unit)))).amount,
      status: statusOf(fact),
      locator: fact("locator"),
      note: fact("note"),
      publishedValue,
      publishedUnit: fact("unit"),
    };
  };
}

/** `2016` is the year, `2016-06` the single month, `2016-06 YTD` January to June. */
function readPeriod(text: string): { readonly month: number; readonly basis: Basis } {
  const [, year, month, yearToDate] = /^(\d{4})(?:-(0[1-9]|1[0-2])( YTD)?)?$/u.exec(text) ?? [];
  if (year === undefined) throw new Error(`读不懂期间“${text}”，应如 2016、2016-06、2016-06 YTD。请改正数据文件。`);
  if (month === undefined) return { month: Number(year) * 100 + 12, basis: "year" };
  return { month: Number(year) * 100 + Number(month), basis: yearToDate ? "year-to-date" : "month" };
}

/** A label that says 当期 or 累计 must agree with the period beside it; a stock of a year is its end. */
function basisOf(rule: "month" | "year-to-date" | "point" | "period", said: Basis): Basis {
  if (rule === "period" || rule === said) return said;
  if (rule === "point" && said === "year") return "point";
  throw new Error(`指标的口径是 ${rule}，期间的口径却是 ${said}。请改正 fact-series.csv 或数据文件。`);
}

/** The row's note says whether its figure is preliminary or revised, some notes for certain years only. */
function statusOf(fact: FactRow): ObservationStatus {
  const note = fact("note");
  if (note.startsWith("preliminary")) return "preliminary";
  return note.startsWith("revised") || note.includes(`${fact("period")} revised`) ? "revised" : "published";
}

function known<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`目录中没有“${name}”。请补充目录或改正数据文件。`);
  return thing;
}

function accepted<Thing extends object>(outcome: Thing | Refusal): Thing {
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
}

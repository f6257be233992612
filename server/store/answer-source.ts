import type { Basis, ObservationStatus } from "../domain/indicator.ts";
import { printPeriod } from "../domain/period.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { monthOfPeriod, periodOfMonth } from "./cube.ts";
import type { Database } from "./database.ts";
import type { Location } from "./find-observation.ts";
import type { Snapshot } from "./snapshot.ts";

/** How long a citation is: 全文 names everything, 简短 only whose figure it is and since when. */
export type CitationStyle = "full" | "short";

/** Where in its source a figure stands. */
export interface Citation {
  readonly locator: string;
  readonly note: string;
  readonly publishedValue: number | null;
  readonly publishedUnit: string;
}

export const BASIS_NAMES: Readonly<Record<Basis, string>> = {
  month: "当月",
  "year-to-date": "累计",
  quarter: "当季",
  year: "全年",
  point: "时点",
};

export const STATUS_NAMES: Readonly<Record<ObservationStatus, string>> = {
  published: "公布数",
  preliminary: "初步数",
  revised: "修订数",
  estimated: "估计数",
  "not-published": "未公布",
  discontinued: "停止公布",
  demo: "演示数据",
};

const STYLES: Readonly<Record<string, CitationStyle>> = {
  "": "full",
  全文: "full",
  full: "full",
  简短: "short",
  short: "short",
};

export function readStyle(text: string): CitationStyle | Refusal {
  const key = text.normalize("NFKC").trim().toLowerCase();
  const style = Object.hasOwn(STYLES, key) ? STYLES[key] : undefined;
  return style ?? refuse("FIELD_UNKNOWN", { received: text, near: ["全文", "简短"] });
}

/** The citation of a figure as a footnote has it. */
export function citeObservation(
  snapshot: Snapshot,
  location: Location,
  citation: Citation | undefined,
  style: CitationStyle,
): string {
  const { cube } = snapshot;
  const release = snapshot.release(cube.vintage(location.series, location.month));
  const origin = `来源：${release?.title ?? "未知"}（${release?.publishedOn ?? ""}）`;
  if (style === "short") return origin;
  const parts = [
    origin,
    citation?.locator ? `位置：${citation.locator}` : "",
    `期间：${printPeriod(location.period)}`,
    `口径：${BASIS_NAMES[location.basis]}`,
    `状态：${STATUS_NAMES[cube.status(location.series, location.month)]}`,
    citation?.note ? `说明：${citation.note}` : "",
  ];
  return parts.filter((part) => part !== "").join("；");
}

const CITATIONS = `SELECT c."seriesId", c."period", c."vintage", c."locator", c."note", c."publishedValue", c."publishedUnit"
  FROM json_each(?) AS j JOIN "Citation" AS c
    ON c."seriesId" = json_extract(j.value, '$[0]') AND c."period" = json_extract(j.value, '$[1]')
   AND c."vintage" = json_extract(j.value, '$[2]')`;

/** The citations of figures, all in one question to the database; by `citationKey`. */
export function loadCitations(
  database: Pick<Database, "scan">,
  { cube, series }: Snapshot,
  locations: readonly Location[],
): ReadonlyMap<string, Citation> {
  const idOf = (one: Location) => series[one.series]?.id ?? -1;
  const wanted = locations.map((one) => [idOf(one), periodOfMonth(one.month), cube.vintage(one.series, one.month)]);
  const positions = new Map(locations.map((one) => [idOf(one), one.series]));
  const found = new Map<string, Citation>();
  for (const [id, period, , locator, note, value, unit] of database.scan(CITATIONS, [JSON.stringify(wanted)])) {
    const key = citationKey({ series: positions.get(Number(id)) ?? -1, month: monthOfPeriod(Number(period)) });
    const publishedValue = value === null ? null : Number(value);
    found.set(key, { locator: String(locator), note: String(note), publishedValue, publishedUnit: String(unit) });
  }
  return found;
}

export function citationKey({ series, month }: Pick<Location, "series" | "month">): string {
  return `${series}@${month}`;
}

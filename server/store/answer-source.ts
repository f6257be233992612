import type { Basis, ObservationStatus } from "../domain/indicator.ts";
import { printPeriod } from "../domain/period.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import type { Location } from "./find-observation.ts";
import type { Citation, HistoryOf } from "./load-history.ts";
import type { Snapshot } from "./snapshot.ts";

/** How long a citation is: 全文 names everything, 简短 only whose figure it is and since when. */
export type CitationStyle = "full" | "short";

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

/** Of the citations of figures, that of the release which brought the one shown. */
export function shownCitation(
  { cube }: Snapshot,
  citations: HistoryOf<Citation>,
  location: Location,
): Citation | undefined {
  const vintage = cube.vintage(location.series, location.month);
  return citations(location).find((citation) => citation.vintage === vintage);
}

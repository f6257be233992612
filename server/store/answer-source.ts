import { type Choices, choose } from "../domain/choice.ts";
import type { Basis, ObservationStatus } from "../domain/indicator.ts";
import { printPeriod, shiftPeriod } from "../domain/period.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import type { Figure } from "./figure.ts";
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

const STYLES: Choices<"全文" | "简短"> = { 全文: ["full"], 简短: ["short"] };

/** The style that a text names. Refused: FIELD_UNKNOWN. */
export function readStyle(text: string): CitationStyle | Refusal {
  const style = choose(text, STYLES);
  if (isRefusal(style)) return style;
  return style === "全文" ? "full" : "short";
}

/** The footnote of a figure; one that nobody published says what it was made of. */
export function citeFigure(
  snapshot: Snapshot,
  figure: Figure,
  citations: HistoryOf<Citation>,
  style: CitationStyle,
): string {
  const [first] = figure.terms;
  if (first && figure.derivation === "published") {
    return citeObservation(snapshot, first.location, shownCitation(snapshot, citations, first.location), style);
  }
  const origins = new Set(figure.terms.map(({ location }) => citeObservation(snapshot, location, undefined, "short")));
  return [`测算：${printDerivation(figure)}`, ...origins].join("；");
}

/** What a figure that nobody published was made of: 2016年1-6月 − 2016年1-5月. */
export function printDerivation({ derivation, period, terms }: Figure): string {
  const [now, before] = [printPeriod(period), printPeriod(shiftPeriod(period, -12))];
  if (derivation === "growth") return `${now} ÷ ${before} − 1`;
  if (derivation === "change") return `${now} − ${before}`;
  const added = [...terms].sort((a, b) => b.sign - a.sign || a.location.month - b.location.month);
  const signed = added.map(({ sign, location }) => `${sign === 1 ? "+" : "−"} ${printPeriod(location.period)}`);
  return signed.join(" ").replace(/^\+ /u, "");
}

/** Title and day of the release that brought a figure. */
export function originOf(snapshot: Snapshot, { series, month }: Pick<Location, "series" | "month">): string {
  const release = snapshot.release(snapshot.cube.vintage(series, month));
  return `${release?.title ?? "未知"}（${release?.publishedOn ?? ""}）`;
}

/** The citation of a figure as a footnote has it. */
export function citeObservation(
  snapshot: Snapshot,
  location: Location,
  citation: Citation | undefined,
  style: CitationStyle,
): string {
  const origin = `来源：${originOf(snapshot, location)}`;
  if (style === "short") return origin;
  const parts = [
    origin,
    citation?.locator ? `位置：${citation.locator}` : "",
    `期间：${printPeriod(location.period)}`,
    `口径：${BASIS_NAMES[location.basis]}`,
    `状态：${STATUS_NAMES[snapshot.cube.status(location.series, location.month)]}`,
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

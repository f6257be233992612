/** The figure that a formula asks for. */
export interface Wanted {
  readonly indicator: string;
  readonly period: string;
  /** Area, industry, cluster, project or enterprise; "" for the city itself. */
  readonly subject: string;
}

/**
 * The formula of a figure. Everything is written as text, so that it reads the same in every language; without a subject
 * the figure is the city's.
 */
export function metricFormula({ indicator, period, subject }: Wanted): string {
  const figure = `${quoted(indicator)},${quoted(period)}`;
  return subject === "" ? `=PLAN.METRIC(${figure})` : `=PLAN.METRIC(${figure},,${quoted(subject)})`;
}

/** The cell format of a figure with that many decimals. */
export function numberFormat(decimals: number): string {
  return decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
}

/** A text as a cell's content that stays a text: what Excel would read as a formula, a number or a date is marked. */
export function asCellText(text: string): string {
  return /^[=+\-@'\t\r]|\d|^(?:true|false)$/iu.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

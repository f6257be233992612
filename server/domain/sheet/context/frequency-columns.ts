import type { Basis } from "../../indicator.ts";
import type { Frequency, Label } from "../label/label.ts";
import { frequencyOf } from "../label/label-words.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { TableRows } from "../table/tables.ts";

const HEADING = /^(?:(?:指标|数据|统计)?频[度率](?:代码)?|freq(?:uency)?(?:[ _-]?code)?)$/iu;

const LETTERS: Readonly<Record<string, Frequency>> = { A: "year", Y: "year", Q: "quarter", M: "month" };

/** M_YTD beside M: figures of each month that are cumulated since January. */
const CUMULATED = /^(?:(?:M|MTH|MONTH(?:LY)?|Q|QTR|月|月度|季|季度)?[_ -]?(?:YTD|CUM|累计)|CYTD)$/iu;

/** Reads the letters and words below 频度 or freq as how often a row's figures come: A is a year, elsewhere an industry. */
export function readFrequencies({ header, body }: Pick<TableRows, "header" | "body">): void {
  const heads = header.flatMap(({ cells }) => cells);
  const columns = new Set(heads.filter(({ label }) => HEADING.test(label?.text ?? "")).map(({ column }) => column));
  if (columns.size === 0) return;
  for (const one of body.flatMap(({ cells }) => cells)) if (columns.has(one.column)) readFrequency(one);
}

function readFrequency(one: ReadCell): void {
  const text = String(one.cell.value ?? "").trim();
  if (!one.label) return;
  if (CUMULATED.test(text)) {
    one.label = frequencyLabel(one.label, "month", "year-to-date");
    return;
  }
  const frequency = LETTERS[text.toUpperCase()] ?? frequencyOf(text);
  if (frequency) one.label = frequencyLabel(one.label, frequency);
}

function frequencyLabel(label: Label, frequency: Frequency, basis?: Basis): Label {
  const nothing = {
    indicators: [],
    areas: [],
    members: [],
    times: [],
    units: [],
    measure: undefined,
    basis,
  };
  return { ...label, ...nothing, role: "plain", rest: "", frequency };
}

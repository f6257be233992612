import type { Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import { areOfAboveScale } from "./above-scale-scopes.ts";

/**
 * A table with the line right above it read as the quantity of those whom a line further up names: 利润总额（亿元） over a card
 * below 全国规模以上工业 · 关键指标 is 规模以上工业企业利润总额. Any other table as it is.
 */
export function withScopedTitle<Titled extends { readonly titles: readonly SheetRow[] }>(
  table: Titled,
  readLabel: LabelReader,
): Titled {
  const { titles } = table;
  const [line, others] = [titles.at(-1), titles.slice(0, -1)];
  const [name, ...asides] = line?.cells ?? [];
  if (!line || !name?.label || asides.length > 0 || !mayBeScoped(name.label)) return table;
  const lines = wordsOf(others);
  const label = areOfAboveScale(lines)
    ? scoped(name.label, readLabel)
    : lines.some(({ text }) => ABOVE_SCALE.test(text))
      ? scopedInEnglish(name.label, readLabel)
      : undefined;
  return label ? { ...table, titles: [...others, { ...line, cells: [{ ...name, label }] }] } : table;
}

/** The whole words of lines; of one that is shared with the tables above the label tells but the place. */
function wordsOf(lines: readonly SheetRow[]): Label[] {
  return lines.flatMap(labelled).flatMap(({ label, cell }) => (label ? { ...label, text: String(cell.value) } : []));
}

function mayBeScoped({ role, indicators, rest }: Label): boolean {
  return role === "plain" && indicators.length === 0 && rest !== "";
}

const ABOVE_SCALE = /\bindustrial enterprises above (?:the )?designated (?:size|scale)\s*$/iu;
const PROFITS = /^(total )?profits\b/iu;

/** Total profits, year to date (RMB bn) below China: industrial enterprises above designated size. */
function scopedInEnglish(label: Label, readLabel: LabelReader): Label | undefined {
  if (!PROFITS.test(label.text)) return undefined;
  const read = readLabel(label.text.replace(PROFITS, "Total profits of industrial enterprises above designated size"));
  return read.rest === "" && read.indicators.length === 1 ? { ...read, text: label.text } : undefined;
}

function scoped(label: Label, readLabel: LabelReader): Label | undefined {
  const readings = ["规模以上工业企业", "规模以上工业"].map((scope) => readLabel(scope + label.text));
  const read = readings.find(({ rest, indicators }) => rest === "" && indicators.length === 1);
  return read && { ...read, text: label.text };
}

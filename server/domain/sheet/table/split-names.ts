import type { Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { ReadCell } from "./read-cell.ts";

const WORDS = /^[#&]?\s?[A-Za-z][A-Za-z &]*$/u;
const SECTOR = /^(?:primary|secondary|tertiary) industry$/iu;

/** A column's header labels with an English name that is written over several rows as one: Gross over Domestic over Product. */
export function withNameJoined(cells: readonly ReadCell[], readLabel: LabelReader): readonly ReadCell[] {
  const column = cells.at(-1)?.column;
  const own = cells.filter((one) => one.column === column);
  const label = nameOver(own, readLabel);
  const [first] = own;
  if (!label || !first) return cells;
  return [...cells.filter((one) => one.column !== column), { ...first, label }];
}

/** What words of one column in rows right below each other say together, none of them anything by itself; else undefined. */
export function nameOver(cells: readonly ReadCell[], readLabel: LabelReader): Label | undefined {
  const [first] = cells;
  const areBelow = cells.every((one, at) => at === 0 || one.row === (cells[at - 1]?.row ?? 0) + 1);
  // Total Retail over Sales of over Consumer Goods.
  const goesOn = cells.slice(0, -1).some(({ label }) => /\bof$/iu.test(label?.text ?? ""));
  if (cells.length < 2 || !areBelow || !(isUnread(first) || goesOn) || !cells.every(isWord)) return undefined;
  const text = cells.map(({ label }) => label?.text).join(" ");
  const label = readLabel(text);
  if (label.rest === "" && label.indicators.length === 1) return label;
  return SECTOR.test(text) ? { ...label, role: "plain", rest: text } : undefined;
}

function isWord({ label }: ReadCell): boolean {
  return label !== undefined && WORDS.test(label.text) && (label.role === "heading" || label.role === "plain");
}

function isUnread(one: ReadCell | undefined): boolean {
  return one?.label?.role === "plain" && one.label.rest !== "";
}

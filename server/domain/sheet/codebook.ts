import { foldName } from "../suggest.ts";
import type { LabelReader } from "./label-reader.ts";
import type { SheetRow } from "./sheet-rows.ts";
import type { Table } from "./table-columns.ts";

const START = /^\s*(?:\p{Script=Han}{0,6}说明|注释?|备注|变量(?:含义|定义)?|notes?|variables?|codebook)\s*[:：]\s*/iu;
const BETWEEN = /[；;。\n\r]+|(?<=[)）])\s*[,，、]\s*|[,，、]\s*(?=[A-Za-z]\w*\s*[:：=])/u;
const DEFINED = /^\s*([A-Za-z]\w*)\s*([:：=]|——?|为|是|指|表示|代表|\s|(?=\p{Script=Han}))\s*(.*\p{L}.*?)\s*$/u;
const EXPLICIT = /^(?:[:：=]|——?)$/u;

interface Definition {
  readonly words: string;
  /** Whether a colon or the like says that it is a definition and no remark. */
  readonly isExplicit: boolean;
}

/**
 * A table with the names of its variables read as the lines over or below it define them: 变量说明：gdp 地区生产总值（亿元）；
 * pop 年末常住人口（万人）. A remark that begins with a name, GDP为初步核算数, is no definition.
 */
export function withCodebook<Defined extends Pick<Table, "titles" | "header" | "notes">>(
  table: Defined,
  readLabel: LabelReader,
): Defined {
  const names = new Set(table.header.flatMap(({ cells }) => cells.map(({ cell }) => nameOf(cell.value))));
  const found = [...definitionsIn([...table.titles, ...table.notes])].filter(([name]) => names.has(name));
  const isList = found.length > 1;
  const defined = new Map(
    found.filter(([, { words, isExplicit }]) => isList || isExplicit || isQuantity(words, readLabel)),
  );
  if (defined.size === 0) return table;
  const header = table.header.map((row) => ({
    ...row,
    cells: row.cells.map((one) => {
      const words = one.label && defined.get(nameOf(one.cell.value))?.words;
      return words === undefined ? one : { ...one, label: readLabel(words) };
    }),
  }));
  return { ...table, header };
}

function definitionsIn(lines: readonly SheetRow[]): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const { cell } of lines.flatMap(({ cells }) => cells)) {
    const text = typeof cell.value === "string" ? cell.value.replace(START, "") : "";
    for (const piece of text.split(BETWEEN)) {
      const [, name, joint = "", words] = DEFINED.exec(piece) ?? [];
      if (name === undefined || words === undefined) continue;
      definitions.set(nameOf(name), { words, isExplicit: EXPLICIT.test(joint.trim()) });
    }
  }
  return definitions;
}

function nameOf(value: unknown): string {
  return typeof value === "string" ? foldName(value) : "";
}

function isQuantity(words: string, readLabel: LabelReader): boolean {
  const { indicators, rest } = readLabel(words);
  return indicators.length > 0 && rest === "";
}

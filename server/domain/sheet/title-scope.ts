import { type Head, headOfLabel } from "./head.ts";
import type { LabelReader } from "./label-reader.ts";
import { labelled } from "./sheet-rows.ts";
import type { Table } from "./table-columns.ts";

/** How a name is completed where a table is about a scope; `over` is what its titles say. */
interface Scope {
  readonly over: RegExp;
  readonly completions: readonly ((words: string) => string)[];
}

const SCOPES: readonly Scope[] = [
  {
    over: /规(?:模以)?上工业(?:企业)?/u,
    completions: [(words) => `规模以上工业企业${words}`, (words) => `规模以上工业${words}`],
  },
  // A row of the statistics bureau's monthly exports: 采矿业增加值 below 规模以上工业增加值.
  { over: /规模以上工业增加值/u, completions: [(words) => words.replace(/^(.+?业)增加值/u, "$1·规模以上工业增加值")] },
  // 生产总值 is told by the value added of its industries: 第二产业（亿元） is its value added.
  { over: /生产总值|GDP/iu, completions: [(words) => words.replace(/^([^（(]+?)\s*(?=[（(]|$)/u, "$1增加值")] },
];

/** What a table is about stands over it or in its first rows. */
const FIRST_ROWS = 5;

/** Gives a head back, read anew where something makes more of it plain. */
export type HeadReading = (head: Head) => Head;

/**
 * Below a title about 规模以上工业企业 short names are of those: 利润总额 is 规模以上工业企业利润总额; below one about 生产总值
 * 第二产业 is its value added. Only names that are not understood by themselves are read so.
 */
export function scopeOf({ titles, header, body }: Table, readLabel: LabelReader): HeadReading {
  const texts = [...titles, ...header, ...body.slice(0, FIRST_ROWS)].flatMap((row) =>
    labelled(row).map(({ label }) => label?.text ?? ""),
  );
  const completions = SCOPES.filter(({ over }) => texts.some((text) => over.test(text))).flatMap(
    (one) => one.completions,
  );
  return (head) => scoped(head, completions, readLabel) ?? head;
}

function scoped(head: Head, completions: Scope["completions"], readLabel: LabelReader): Head | undefined {
  const { unknown } = head;
  if (!unknown || head.indicators) return undefined;
  for (const complete of completions) {
    const label = readLabel(complete(unknown.value));
    if (label.text === unknown.value || label.rest !== "" || label.indicators.length !== 1) continue;
    const { indicators, members, measure, basis, units } = headOfLabel(label, unknown.cell);
    return {
      ...head,
      unknown: undefined,
      indicators,
      members: members ?? head.members,
      measure: measure ?? head.measure,
      basis: basis ?? head.basis,
      units: units ?? head.units,
    };
  }
  return undefined;
}

import { saysTime } from "../label/head-time.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { Head } from "../table/head.ts";
import { createRowContext } from "./row-context.ts";
import { type RowLabels, readRowLabels } from "./row-labels.ts";
import { BREAKDOWN, createSectionTest } from "./section-rows.ts";
import type { Table } from "./table-columns.ts";
import type { HeadReading } from "./title-scope.ts";

/** A row of a table with what its labels say, and what it takes over from rows above. */
export interface RowHead {
  readonly row: number;
  readonly own: Head;
  /** Nearest first: the item that it is part of, the section that it stands in. */
  readonly inherited: readonly Head[];
  /** The section that it stands in. */
  readonly section: Head | undefined;
  /** How far in it stands; 0 for a row that is part of none. */
  readonly depth: number;
  /** Whether it only names what the rows below have in common. */
  readonly isSection: boolean;
}

/** How a spreadsheet heads the rows of a pivot table. */
const ROW_LABELS = /^(?:行标签|row labels)$/iu;

/** Reads the labels of a table's rows, from above; `read` makes more of a head where the lines over the table do. */
export function readRowHeads(table: Table, read: HeadReading = (heads) => heads, readLabel?: LabelReader): RowHead[] {
  const labels = readRowLabels(table, readLabel);
  const heads = read(labels.map(({ head }) => head));
  const drafts = labels.map((draft, at) => ({ ...draft, head: heads[at] ?? draft.head }));
  const startsWithBasis = isOfBasisOnly(drafts[0]) && !isOfBasisOnly(drafts[1]);
  const isPivot = table.header.some(({ cells }) => cells.some(({ label }) => ROW_LABELS.test(label?.text ?? "")));
  const isSectionAt = createSectionTest(drafts, isPivot);
  const context = createRowContext(drafts.some(({ head }) => head.indicators));
  return drafts.map((draft, at) => {
    const isSection = (startsWithBasis && isOfBasisOnly(draft)) || isSectionAt(at);
    if (isSection) {
      if (BREAKDOWN.test(draft.head.unknown?.value ?? "")) context.divide();
      else context.enterSection(withoutGroup(draft));
      return { row: draft.row, own: draft.head, inherited: [], section: undefined, depth: draft.depth, isSection };
    }
    const inherited = context.of(draft);
    context.pass(draft);
    return { row: draft.row, own: draft.head, inherited, section: context.section(), depth: draft.depth, isSection };
  });
}

const OF_AREAS =
  /^(?:\p{Script=Han}{2,4}[省市])?(?:部分|各|主要|重点)?(?:省区市?|省份|省市|地市|市州|设区市|市|城市|区县|县区|县市区?)$/u;

/** 省区（亿美元） over provinces says in which unit they are; of whom they say themselves. */
function withoutGroup(draft: RowLabels): RowLabels {
  const { unknown, units } = draft.head;
  const words = unknown?.value.replace(/\s*[（(].*$/u, "") ?? "";
  return units && OF_AREAS.test(words) ? { ...draft, head: { ...draft.head, unknown: undefined } } : draft;
}

/** 一、当月 above the rows of single months, as the first of such sections. */
function isOfBasisOnly(draft: RowLabels | undefined): boolean {
  if (!draft || draft.hasFigures || draft.labels !== 1 || draft.first?.isPart) return false;
  const { indicators, areas, members, basis, unknown, units, time } = draft.head;
  return basis !== undefined && !(indicators ?? areas ?? members ?? unknown ?? units) && !saysTime(time);
}

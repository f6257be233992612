import { type Head, headOf, joinHeads, NO_HEAD } from "./head.ts";
import { saysTime } from "./head-time.ts";
import { kindsOf, type Label } from "./label.ts";
import type { ReadCell } from "./read-cell.ts";
import type { SheetRow } from "./sheet-rows.ts";
import type { Table } from "./table-columns.ts";

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

/** Reads the labels of a table's rows, from above. */
export function readRowHeads(table: Table): RowHead[] {
  const drafts = draftRows(table);
  const needsIndicator = drafts.some(({ head }) => head.indicators);
  const hasAnyFigures = drafts.some((draft) => draft.hasFigures);
  const context = createContext();
  return drafts.map((draft, at) => {
    const isSection = sectionAt(drafts, at, { needsIndicator, hasAnyFigures });
    if (isSection) {
      if (!BREAKDOWN.test(draft.head.unknown?.value ?? "")) context.enterSection(draft);
      return { row: draft.row, own: draft.head, inherited: [], section: undefined, depth: draft.depth, isSection };
    }
    const inherited = context.of(draft);
    context.pass(draft);
    return { row: draft.row, own: draft.head, inherited, section: context.section(), depth: draft.depth, isSection };
  });
}

/** 分三大门类, 主要行业: how the item above is divided, and no section of its own. */
const BREAKDOWN = /^(?:分|按|主要行业|重点行业|支柱产业|其中)/u;

interface Draft {
  readonly row: number;
  readonly head: Head;
  readonly first: Label | undefined;
  readonly depth: number;
  readonly hasFigures: boolean;
  /** How many of its own labels it has. */
  readonly labels: number;
}

function draftRows(table: Table): Draft[] {
  const { body, columns } = table;
  const labelColumns = new Set(columns.labels);
  const figureColumns = new Set(columns.figures);
  const ignored = ignoredColumns(table);
  const carried = new Map<number, ReadCell>();
  return body.flatMap((row) => {
    const own = row.cells.filter((one) => labelColumns.has(one.column) && one.label && !ignored(one));
    const hasFigures = row.cells.some((one) => figureColumns.has(one.column) && !one.label);
    const labels = withCarried(table, row, own, carried);
    if (labels.length === 0 && !hasFigures) return [];
    const first = own[0]?.label;
    const depth = (first?.indent ?? 0) + (first?.isPart ? 1 : 0);
    return [{ row: row.row, head: withoutTranslations(labels), first, depth, hasFigures, labels: own.length }];
  });
}

/** A label given once for the rows below it, in a column before the last: 2015年 beside its quarters. */
function withCarried(
  { sheet }: Table,
  { row }: SheetRow,
  own: readonly ReadCell[],
  carried: Map<number, ReadCell>,
): ReadCell[] {
  const [first] = own;
  for (const column of carried.keys()) if (first && column > first.column) carried.delete(column);
  const above = [...carried.values()].filter((one) => {
    const merge = sheet.mergeAt(one.row, one.column);
    return (
      first !== undefined && one.column < first.column && (!merge || row <= merge.bottom || merge.top === merge.bottom)
    );
  });
  for (const one of own) {
    const kinds = one.label && one.label.rest === "" ? kindsOf(one.label) : [];
    const isGroup = one.label?.role === "plain" && (kinds.length === 0 || kinds.some((kind) => kind !== "unit"));
    if (isGroup) carried.set(one.column, one);
    else carried.delete(one.column);
  }
  return [...above, ...own];
}

/** Labels under 备注, 责任单位, 序号; under 代码 only those that are no names of the catalogue. */
function ignoredColumns({ header, columns }: Table): (cell: ReadCell) => boolean {
  const ignored = new Map<number, boolean>();
  const heads = header.flatMap(({ cells }) => cells);
  const headed = new Set(heads.filter((one) => one.label?.role === "heading").map((one) => one.column));
  for (const { column, label } of heads) {
    if (label?.role === "helper" && columns.labels.includes(column) && !headed.has(column)) {
      ignored.set(column, /代码|编码|辅助|code|key|id|helper/iu.test(label.text));
    }
  }
  return ({ column, label }) => {
    const isCode = ignored.get(column);
    return isCode !== undefined && !(isCode && label && label.rest === "" && kindsOf(label).length > 0);
  };
}

/** Latin words beside a Chinese label are its translation. */
function withoutTranslations(labels: readonly ReadCell[]): Head {
  const isLatin = ({ label }: ReadCell) =>
    label !== undefined && label.rest !== "" && /^[\p{ASCII}]+$/u.test(label.text);
  const understood = labels.filter((one) => !isLatin(one));
  return headOf(understood.length > 0 ? understood : labels);
}

interface TableTraits {
  readonly needsIndicator: boolean;
  readonly hasAnyFigures: boolean;
}

function sectionAt(drafts: readonly Draft[], at: number, { needsIndicator, hasAnyFigures }: TableTraits): boolean {
  const [before, draft, next] = [drafts[at - 1], drafts[at], drafts[at + 1]];
  if (!draft || !next || draft.hasFigures || draft.labels !== 1 || draft.first?.isPart) return false;
  if (draft.depth > next.depth) return false;
  const { head } = draft;
  if (head.indicators) {
    const isBare = !next.head.indicators && !next.first?.isPart && !next.head.unknown;
    const isListed = next.head.areas !== undefined || saysTime(next.head.time);
    return isBare && (isListed || (hasAnyFigures && next.head.members !== undefined));
  }
  if (head.unknown) return hasAnyFigures ? next.hasFigures : next.head.indicators !== undefined;
  if (head.areas || head.members) {
    // In a table without figures the last of several parts looks like a section; only what stands before tells.
    const isItem = !hasAnyFigures && (before?.head.areas ?? before?.head.members) !== undefined;
    return needsIndicator && next.head.indicators !== undefined && !isItem;
  }
  if (head.measure && !saysTime(head.time)) return hasAnyFigures && next.head.indicators !== undefined;
  return saysTime(head.time) && (saysTime(next.head.time) || next.head.indicators !== undefined) && isYearOnly(head);
}

function isYearOnly({ time }: Head): boolean {
  return time.year !== undefined && !time.span && !time.part;
}

interface Named {
  readonly depth: number;
  readonly head: Head;
}

/** What rows above give to the rows below them. */
function createContext() {
  let section: Head | undefined;
  let items: Named[] = [];
  return {
    section: () => section,
    enterSection({ head }: Draft): void {
      section = section && !head.indicators && isOfOtherKind(section, head) ? joinHeads(section, head) : head;
      items = [];
    },
    of({ head, depth, first }: Draft): Head[] {
      const parent = head.indicators ? undefined : parentOf(items, depth, first?.isPart ?? false, head);
      return [...(parent ? [parent] : []), ...(section ? [section] : [])];
    },
    pass({ head, depth }: Draft): void {
      if (!head.indicators && !head.unknown && !head.members) return;
      // An indicator ends what was said at its depth; any other item only ends its like.
      items = items.filter(
        (item) => item.depth < depth || (item.depth === depth && !head.indicators && item.head.indicators),
      );
      items.push({ depth, head });
    },
  };
}

function isOfOtherKind(section: Head, head: Head): boolean {
  return !(section.areas && head.areas) && !(saysTime(section.time) && saysTime(head.time)) && !head.unknown;
}

const SUBJECT_LIKE = /(?:业|企业|经济|产业|公司|工业)$/u;

/** The item that a row is part of: the nearest above that names an indicator, unless an unknown one stands between. */
function parentOf(items: readonly Named[], depth: number, isPart: boolean, head: Head): Head | undefined {
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (!item) continue;
    const isSibling = item.depth > depth || (item.depth === depth && depth > 0 && !item.head.indicators);
    if (item.head.unknown) {
      if (isSibling || (!isPart && SUBJECT_LIKE.test(item.head.unknown.value))) continue;
      return { ...NO_HEAD, unknown: item.head.unknown };
    }
    if (item.head.indicators) return withoutOwn(item.head, head);
    if (!head.members && !head.areas && item.head.members) {
      const above = parentOf(items.slice(0, at), item.depth, true, item.head);
      return above && joinHeads(above, withoutOwn(item.head, head));
    }
  }
  return undefined;
}

/** What a part takes over: not the measure and unit where it has its own. */
function withoutOwn(parent: Head, { measure, members }: Head): Head {
  return { ...parent, measure: measure ? undefined : parent.measure, members: members ? undefined : parent.members };
}

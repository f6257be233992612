import type { Dimension } from "../domain/aggregate/dimension.ts";
import type { MemberFacts, Selection } from "./aggregate-selection.ts";

/** What shares the keys of the dimensions that are grouped by, apart from the period. */
export interface Group {
  /** Position of the indicator; of the first where several came together. */
  readonly indicator: number;
  /** Position of another indicator that came in; -1 for none. */
  readonly otherIndicator: number;
  /** Position of the area of the first subject. */
  readonly area: number;
  /** Position of the member of the first subject. */
  readonly member: number;
  /** How many subjects it has. */
  readonly size: number;
}

type OpenGroup = { -readonly [Key in keyof Group]: Group[Key] };

/** Finds the group of a series; groups are numbered in the order of their first. */
export interface GroupTable {
  /** The number of the group that a subject belongs to, which grows by one subject. */
  join(series: number): number;
  readonly groups: readonly Group[];
}

const MOST_DENSE = 1_000_000;

/** A table of the groups of a selection by those dimensions. */
export function createGroupTable(groupBy: readonly Dimension[], { columns, members }: Selection): GroupTable {
  const { indicator, area, member } = columns;
  const memberKeys = keysOfMembers(groupBy, members);
  const areaFactor = groupBy.includes("area") ? memberKeys.size : 0;
  const indicatorFactor = groupBy.includes("indicator") ? memberKeys.size * Math.max(1, columns.areas.length) : 0;
  const numbers = createNumbers(Math.max(1, columns.indicators.length * columns.areas.length * memberKeys.size));
  const groups: OpenGroup[] = [];
  let lastKey = -1;
  let last = -1;
  function numberOf(key: number, series: number): number {
    const known = numbers.get(key);
    if (known >= 0) return known;
    numbers.set(key, groups.length);
    groups.push({
      indicator: indicator[series] ?? 0,
      otherIndicator: -1,
      area: area[series] ?? 0,
      member: member[series] ?? 0,
      size: 0,
    });
    return groups.length - 1;
  }
  return {
    groups,
    join(series) {
      const own = indicator[series] ?? 0;
      const key = own * indicatorFactor + (area[series] ?? 0) * areaFactor + (memberKeys.at[member[series] ?? 0] ?? 0);
      // Series mostly come in the order of their keys.
      if (key !== lastKey) {
        lastKey = key;
        last = numberOf(key, series);
      }
      const group = groups[last];
      if (group) {
        group.size++;
        if (group.indicator !== own) group.otherIndicator = own;
      }
      return last;
    },
  };
}

/** Numbers by key: an array where all keys fit into a few megabytes, which takes a tenth of a map's time. */
function createNumbers(keyCount: number) {
  if (keyCount <= MOST_DENSE) {
    const dense = new Int32Array(keyCount).fill(-1);
    return {
      get: (key: number) => dense[key] ?? -1,
      set(key: number, number: number) {
        dense[key] = number;
      },
    };
  }
  const sparse = new Map<number, number>();
  return { get: (key: number) => sparse.get(key) ?? -1, set: (key: number, number: number) => sparse.set(key, number) };
}

/** For each member the number of what it is grouped by: itself, its cluster, its stage. */
function keysOfMembers(groupBy: readonly Dimension[], members: readonly MemberFacts[]) {
  const numbers = new Map<string, number>();
  const at = new Int32Array(members.length);
  members.forEach((member, position) => {
    const key = (["industry", "cluster", "stage"] as const)
      .map((dimension) => (groupBy.includes(dimension) ? memberKey(dimension, member) : ""))
      .join("·");
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    at[position] = number;
  });
  return { at, size: Math.max(1, numbers.size) };
}

/** What a member has in a dimension: a code, a stage, "" for none. */
export function memberKey(dimension: "industry" | "cluster" | "stage", member: MemberFacts): string {
  if (dimension === "stage") return member.stage;
  return dimension === "cluster" ? (member.clusters[0] ?? "") : member.code;
}

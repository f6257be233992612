import type { Series, Snapshot } from "../store/snapshot.ts";

import { perSnapshot } from "./per-snapshot.ts";

const positions = perSnapshot(({ series }) => new Map(series.map((one, position) => [one.key, position])));

const byIndicator = perSnapshot(({ series }) => {
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const group = groups.get(one.indicator) ?? [];
    group.push(one);
    groups.set(one.indicator, group);
  }
  return groups;
});

/** The position in the cube of the series with that key; -1 if there is none. */
export function seriesPosition(snapshot: Snapshot, key: string): number {
  return positions(snapshot).get(key) ?? -1;
}

/** The series of an indicator, by its code, in the order of the cube. */
export function seriesOfIndicator(snapshot: Snapshot, code: string): readonly Series[] {
  return byIndicator(snapshot).get(code) ?? [];
}

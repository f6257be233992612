import type { Database } from "./database.ts";

/** What a release brought, as it was counted when it was sealed. */
export interface ReleaseCounts {
  /** Figures that were new, changed or withdrawn. */
  readonly figures: number;
  /** Places where the release has a figure, also one that was the same before. */
  readonly citations: number;
  readonly phasedAmounts: number;
}

const ROWS = 'SELECT "part", "rows" FROM "ReleaseSeal" WHERE "vintage" = ?';

/** Counts of a release, of whatever kind. */
export function countsOfRelease(database: Pick<Database, "scan">, vintage: number): ReleaseCounts {
  const rows = new Map(Array.from(database.scan(ROWS, [vintage]), ([part, count]) => [String(part), Number(count)]));
  const count = (part: string) => rows.get(part) ?? 0;
  return {
    figures: count("observations"),
    citations: count("citations"),
    phasedAmounts: count("phased-amounts"),
  };
}

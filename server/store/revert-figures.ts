import type { ChangedPlaces } from "./later-changes.ts";
import { countsOfReversal, headingOfReversal, type Reversal, type Reversing } from "./reversal.ts";
import type { Release } from "./snapshot.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { Staging } from "./staging.ts";
import { writeImport } from "./write-import.ts";

/** What the release changed, with what was before it: the figure that it closed, or nothing. */
const stageOf = (release: number) => `INSERT INTO temp.staged
  SELECT o."seriesId", o."period", b."value", COALESCE(b."status", 'not-published'),
    CASE WHEN b."value" IS NULL THEN 3 ELSE 2 END, b."value", '', '撤销', '', 0, 0
  FROM "Observation" AS o LEFT JOIN "Observation" AS b
    ON b."seriesId" = o."seriesId" AND b."period" = o."period" AND b."until" = o."vintage"
  WHERE o."vintage" = ${release} ORDER BY o."seriesId", o."period"`;

/** Where releases write figures. */
export const FIGURE_PLACES: ChangedPlaces = { rows: '"Observation"', place: ["seriesId", "period"], isClosed: true };

/** Figures: what the release changed is again what was before, what it added is withdrawn. */
export const FIGURE_REVERSAL: Reversal = {
  places: [FIGURE_PLACES],
  obstacles: () => [],
  write: (connection, release, reversing) =>
    writeFigureReversal(connection, release, {
      ...reversing,
      kind: "reversal",
      others: {},
      writeOthers: () => undefined,
    }),
};

/** How figures are taken back, and what with them. */
export interface FigureReversing extends Reversing {
  readonly kind: "reversal" | "project-reversal";
  /** Counts of what else is taken back. */
  readonly others: Parameters<typeof countsOfReversal>[0];
  /** Writes that, in the same transaction. */
  writeOthers(vintage: number): void;
}

/** Writes the release that takes the figures of another back; gives its vintage, undefined where the book has moved. */
export async function writeFigureReversal(
  connection: SqliteConnection,
  release: Release,
  { vintage, actor, patience, kind, others, writeOthers }: FigureReversing,
): Promise<number | undefined> {
  const staging = new Staging(connection);
  try {
    await staging.arrange();
    await staging.addAside(stageOf(release.id));
    const { added, changed, withdrawn } = await staging.counts();
    const counts = countsOfReversal({
      added: added + (others.added ?? 0),
      changed: changed + (others.changed ?? 0),
      withdrawn: withdrawn + (others.withdrawn ?? 0),
    });
    const heading = headingOfReversal(release, actor, kind);
    const parts = {
      heading,
      counts,
      vintage,
      series: { writeNew: async () => undefined },
      staging,
      patience,
      writeOthers,
    };
    return await writeImport(connection, parts, { onPortion: () => undefined, isStopped: () => false });
  } finally {
    staging.clear();
  }
}

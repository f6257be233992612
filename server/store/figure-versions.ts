import type { ObservationStatus } from "../domain/indicator.ts";

import { STATUSES } from "./cube.ts";
import type { Database } from "./database.ts";
import { oneOf } from "./load-catalogue.ts";
import { type Citation, loadCitations, loadRevisions } from "./load-history.ts";
import type { Release, Snapshot } from "./snapshot.ts";

/** A figure as one release left it, and where that release has it. */
export interface FigureVersion {
  readonly vintage: number;
  readonly release: Release | null;
  /** ISO date of the release; "" for none. */
  readonly publishedOn: string;
  /** null where that release says that nothing is published. */
  readonly value: number | null;
  readonly status: ObservationStatus;
  readonly isCurrent: boolean;
  readonly citation: Citation | null;
}

/** Every version of the figure of a series (its position) for a last month, oldest first. */
export function figureVersions(
  database: Pick<Database, "scan">,
  snapshot: Snapshot,
  place: { readonly series: number; readonly month: number },
): FigureVersion[] {
  const cited = new Map(loadCitations(database, snapshot, [place])(place).map((one) => [one.vintage, one]));
  return loadRevisions(database, snapshot, [place])(place).map(({ vintage, value, status, current }) => {
    const release = snapshot.release(vintage) ?? null;
    return {
      ...{ vintage, release, publishedOn: release?.publishedOn ?? "", value, isCurrent: current },
      status: oneOf(STATUSES, status),
      citation: cited.get(vintage) ?? null,
    };
  });
}

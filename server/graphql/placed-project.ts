import { createNameIndex } from "../domain/name-index.ts";
import type { Project } from "../domain/project/project.ts";

import type { Snapshot } from "../store/snapshot.ts";

import { perSnapshot } from "./per-snapshot.ts";

/** A project with the state of the book that it was asked of; without one it is that of the operation. */
export interface PlacedProject extends Project {
  readonly snapshot?: Snapshot;
}

/** The projects of a snapshot by every name they go by. */
export const projectIndex = perSnapshot(({ projects }) => createNameIndex(projects));

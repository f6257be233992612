import { createNameIndex } from "../domain/name-index.ts";

import { perSnapshot } from "./per-snapshot.ts";

/** The clusters by every name they go by. */
export const clusterIndex = perSnapshot(({ plan }) => createNameIndex(plan.clusters));

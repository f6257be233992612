import type { ReleasedChanges } from "./schema-changes.ts";

/**
 * What each release has changed in the schema, newest first; the head is what the next one will bring. Made from the
 * schemas in `released/`, one file for each version, by UPDATE_CONTRACT=1 npm test; before the first release it is empty.
 */
export const RELEASED_CHANGES: readonly ReleasedChanges[] = [];

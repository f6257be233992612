import { type Refusal, refuse } from "../domain/refusal.ts";
import { vintageOf } from "./vintage.ts";

/** What a data version is made of: the last release known, and what that brought. */
interface VersionedRelease {
  readonly id: number;
  readonly code: string;
  readonly publishedOn: string;
  readonly sha256: string;
}

const DATA_VERSION = /^\d+-(?:[0-9a-f]{8}|empty)$/u;

/** The data version after a release; that of the empty book without one. */
export function dataVersionOf(last: Pick<VersionedRelease, "id" | "sha256"> | undefined): string {
  return last ? `${last.id}-${last.sha256.slice(0, 8)}` : "0-empty";
}

/**
 * The vintage that a client has seen: of a data version, or of whatever {@link vintageOf} reads. A data version of
 * another database (same number, other content) is refused with VINTAGE_UNKNOWN: what differs from it nobody can tell.
 */
export function seenVintage({ releases }: { readonly releases: readonly VersionedRelease[] }, text: string) {
  const version = text.trim().toLowerCase();
  return DATA_VERSION.test(version) ? vintageOfVersion(releases, version) : vintageOf({ releases }, text);
}

function vintageOfVersion(releases: readonly VersionedRelease[], version: string): number | Refusal {
  if (version === dataVersionOf(undefined)) return 0;
  const release = releases.find((one) => dataVersionOf(one) === version);
  return release ? release.id : refuse("VINTAGE_UNKNOWN", { received: version });
}

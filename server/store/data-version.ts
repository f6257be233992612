import { type Refusal, refuse } from "../domain/refusal.ts";
import { readDay, vintageOf } from "./vintage.ts";

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
 * The vintage that a client has seen: of a data version, or of whatever {@link vintageOf} reads. Refused with
 * VINTAGE_UNKNOWN: a data version of another database (same number, other content), because what differs from it nobody
 * can tell; one that is newer than the book; and a day after `today`, where that is given.
 */
export function seenVintage(book: { readonly releases: readonly VersionedRelease[] }, text: string, today?: string) {
  const version = text.trim().toLowerCase();
  if (DATA_VERSION.test(version)) return vintageOfVersion(book.releases, version);
  const day = readDay(text);
  const isAhead = day !== undefined && today !== undefined && day > today.slice(0, day.length);
  return isAhead ? refuse("VINTAGE_UNKNOWN", { received: text, expected: "是以后的日期" }) : vintageOf(book, text);
}

function vintageOfVersion(releases: readonly VersionedRelease[], version: string): number | Refusal {
  if (version === dataVersionOf(undefined)) return 0;
  const release = releases.find((one) => dataVersionOf(one) === version);
  if (release) return release.id;
  const isAhead = Number.parseInt(version, 10) > (releases.at(-1)?.id ?? 0);
  const expected = isAhead ? "比服务器现有的新" : "不是这个数据库的";
  return refuse("VINTAGE_UNKNOWN", { received: version, expected });
}

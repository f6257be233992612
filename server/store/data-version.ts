import { type Refusal, refuse } from "../domain/refusal.ts";
import { type LedgerState, ledgerSequence, ledgerVersion } from "./ledger.ts";
import { readDay, vintageOf } from "./vintage.ts";

/** What a data version is made of: the last release known, and what that brought. */
interface VersionedRelease {
  readonly id: number;
  readonly code: string;
  readonly publishedOn: string;
  readonly sha256: string;
}

const DATA_VERSION = /^(\d+-(?:[0-9a-f]{8}|empty))(?:-(\d+)-([0-9a-f]{8})-(\d{4})(\d\d)(\d\d))?$/u;

/** The data version after a release; that of the empty book without one. */
export function dataVersionOf(last: Pick<VersionedRelease, "id" | "sha256"> | undefined): string {
  return last ? `${last.id}-${last.sha256.slice(0, 8)}` : "0-empty";
}

/** A data version of figures with the state of a ledger behind it: that one where the ledger has nothing yet. */
export function withLedger(version: string, ledger: LedgerState): string {
  const part = ledgerVersion(ledger);
  return part === "" ? version : `${version}-${part}`;
}

/** Grows with every change of what is answered: the id of the last release, and what the ledger adds to it. */
export function sequenceOf({ vintage, ledger }: { readonly vintage: number; readonly ledger: LedgerState }): number {
  return vintage + ledgerSequence(ledger);
}

/**
 * The state of the ledger that a client has seen with a data version, of its hash the first eight digits; undefined for
 * the code of a release or a date, which say nothing of the ledger.
 */
export function seenLedger(text: string): LedgerState | undefined {
  const [version, , position = "0", head = "", year = "", month = "", day = ""] =
    DATA_VERSION.exec(text.trim().toLowerCase()) ?? [];
  if (version === undefined) return undefined;
  return { position: Number(position), head, today: year && [year, month, day].join("-") };
}

/**
 * The vintage that a client has seen: of a data version, or of whatever {@link vintageOf} reads. Refused with
 * VINTAGE_UNKNOWN: a data version of another database (same number, other content), because what differs from it nobody
 * can tell; one that is newer than the book; and a day after `today`, where that is given.
 */
export function seenVintage(book: { readonly releases: readonly VersionedRelease[] }, text: string, today?: string) {
  const [, version] = DATA_VERSION.exec(text.trim().toLowerCase()) ?? [];
  if (version !== undefined) return vintageOfVersion(book.releases, version);
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

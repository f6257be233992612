import { type Refusal, refuse } from "../domain/refusal.ts";

/** What of a release tells when it came. */
interface DatedRelease {
  readonly id: number;
  readonly code: string;
  readonly publishedOn: string;
}

const DATE = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?$/u;

/** The day, month or year that a text names, as 2016-12-31, 2016-12 or 2016; undefined for what is none. */
export function readDay(text: string): string | undefined {
  const [, year, month, day] = DATE.exec(text.normalize("NFKC").trim()) ?? [];
  if (!year || !isOnCalendar(Number(year), month, day)) return undefined;
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
}

/** Whether a year has such a month and that month such a day; what is not said is none. */
function isOnCalendar(year: number, month: string | undefined, day: string | undefined): boolean {
  if (month === undefined) return true;
  const days = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return isMonth && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
}

/**
 * The release after which the book stood as a text says: the code of a release, or a date (a day; a month or a year is
 * its last day), and nothing that was published later is in it. Refused: VINTAGE_UNKNOWN for other texts, VINTAGE_EMPTY before the first release.
 */
export function vintageOf(
  { releases }: { readonly releases: readonly DatedRelease[] },
  text: string,
): number | Refusal {
  const named = releases.find((release) => release.code === text.trim().toUpperCase());
  if (named) return named.id;
  const day = readDay(text);
  if (!day) return refuse("VINTAGE_UNKNOWN", { received: text });
  const limit = day.padEnd("2016-99-99".length, "-99");
  // Up to the first later one: an old source that was imported after it must not bring its figures along.
  const later = releases.findIndex((release) => release.publishedOn > limit);
  const last = later < 0 ? releases.at(-1) : releases[later - 1];
  return last ? last.id : refuse("VINTAGE_EMPTY", { received: text });
}

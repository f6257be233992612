/** What JSON from elsewhere turns out to be. Nothing that came over the network is believed unseen. */

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** A number that can be an amount: not NaN, not infinite. */
export function isAmount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A list of which every member passes. */
export function isListOf<Member>(
  value: unknown,
  isMember: (member: unknown) => member is Member,
): value is readonly Member[] {
  return Array.isArray(value) && value.every(isMember);
}

/** The text under that name, or "" where it is absent or of another kind. */
export function textOf(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name];
  return isText(value) ? value : "";
}

/** The amount under that name, or null where it is absent or of another kind. */
export function amountOf(record: Readonly<Record<string, unknown>>, name: string): number | null {
  const value = record[name];
  return isAmount(value) ? value : null;
}

/** The records in the list under that name; members of another kind are left out. */
export function recordsOf(
  record: Readonly<Record<string, unknown>>,
  name: string,
): readonly Readonly<Record<string, unknown>>[] {
  const value = record[name];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

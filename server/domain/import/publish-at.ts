import { isIsoDay } from "../iso-day.ts";

/** When an import is to be published. */
export interface PublishAt {
  /** The instant, ISO in UTC: 2016-07-20T01:30:00.000Z. */
  readonly at: string;
  /** The offset from UTC in which it was written, +08:00; the day of publication is a day there. */
  readonly zone: string;
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/u;

/** Reads an instant with its zone, as 2016-07-20T09:30+08:00; undefined for what is none, or has no zone. */
export function readPublishAt(text: string): PublishAt | undefined {
  const [, day = "", hour, minute, second = "00", written = ""] = INSTANT.exec(text.trim().toUpperCase()) ?? [];
  if (!isIsoDay(day)) return undefined;
  const zone = written === "Z" ? "+00:00" : `${written.slice(0, 3)}:${written.slice(-2)}`;
  return { at: new Date(`${day}T${hour}:${minute}:${second}${zone}`).toISOString(), zone };
}

/** The instant as it was written, to the minute: 2016-07-20T09:30+08:00. */
export function printPublishAt({ at, zone }: PublishAt): string {
  return `${localTime(at, zone).slice(0, 16)}${zone}`;
}

/** The day that an instant is in a zone, 2016-07-20. */
export function dayIn(zone: string, instant: string): string {
  return localTime(instant, zone).slice(0, 10);
}

function localTime(instant: string, zone: string): string {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  const offset = (hours * 60 + minutes) * (zone.startsWith("-") ? -1 : 1);
  return new Date(Date.parse(instant) + offset * 60_000).toISOString();
}

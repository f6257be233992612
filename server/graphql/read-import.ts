import { GraphQLError } from "graphql";

import type { Actor } from "../domain/actor.ts";
import { type FigureField, fieldOfHeading } from "../domain/import/figure-field.ts";
import { type PublishAt, readPublishAt } from "../domain/import/publish-at.ts";
import { isIsoDay } from "../domain/iso-day.ts";
import { foldName } from "../domain/suggest.ts";

import { contentHash } from "../store/content-hash.ts";
import type { FigureImport, ImportRequest } from "../store/figure-import.ts";
import type { Snapshot } from "../store/snapshot.ts";

import type { HeadingInput, ImportFiguresInput, ImportRecordsInput } from "./import-input-type.ts";
import { findOrThrow, orThrow } from "./or-throw.ts";
import { refuseTooLong } from "./text-limit.ts";
import type { InputReading } from "./user-error.ts";

/** Rows judged between two breaths. */
const BATCH = 1000;

type Asked = Omit<ImportFiguresInput, "area" | "mode" | "headings">;

/** What a client asks to import, as far as it can be read; what cannot is kept by the reading. */
export function readImport(
  { snapshot: { catalogue }, actor }: { readonly snapshot: Pick<Snapshot, "catalogue">; readonly actor: Actor },
  input: ImportFiguresInput,
  reading: InputReading,
): FigureImport {
  const area = textOf(input, "area", reading);
  const mode = input.mode ?? "merge";
  return {
    ...readTable(input, actor, [mode, area], reading),
    mapping: new Map((input.headings ?? []).flatMap((one, at) => mappingOf(one, at, reading))),
    area: area && reading.at(["area"], () => findOrThrow(catalogue.areas, "地区", area).code, ""),
    action: mode,
  };
}

/** What a client asks to import as records of a kind; what cannot be read is kept by the reading. */
export function readRecordImport(actor: Actor, input: ImportRecordsInput, reading: InputReading): ImportRequest {
  return readTable(input, actor, [input.kind], reading);
}

/** The table, and what is told of it; the same rows taken in another manner are other content. */
function readTable(input: Asked, actor: Actor, manner: readonly string[], reading: InputReading): ImportRequest {
  const text = (name: TextField) => textOf(input, name, reading);
  const source = text("source") || "GraphQL";
  const day = text("publishedOn");
  const publishAt = text("publishAt");
  const instant = publishAt && reading.at(["publishAt"], () => publishAtOf(publishAt), undefined);
  return {
    tables: [{ name: source, batches: () => batchesOf(input) }],
    heading: {
      title: text("title") || source,
      publishedOn: reading.at(["publishedOn"], () => dayOf(day), ""),
      note: text("note"),
      key: text("idempotencyKey"),
      sha256: contentHash([input.rows, ...manner]),
      source,
      actor,
    },
    isRepeated: input.again === true,
    wantsLines: true,
    isDryRun: input.dryRun === true,
    isConfirmed: input.confirmed === true,
    ...(instant && { publishAt: instant }),
  };
}

async function* batchesOf({ rows, firstRow }: Asked) {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    yield batch.map((cells, at) => ({ row: (firstRow ?? 1) + start + at, cells }));
  }
}

function mappingOf({ heading, field }: HeadingInput, at: number, reading: InputReading): [string, FigureField][] {
  const path = (name: string) => ["headings", String(at), name];
  const name = reading.at(path("heading"), () => shortText(heading), "");
  const known = reading.at(path("field"), () => fieldOf(shortText(field)), undefined);
  return known ? [[foldName(name), known]] : [];
}

function fieldOf(text: string): FigureField {
  const known = fieldOfHeading(text);
  if (known) return known;
  throw invalid(`没有名为“${text}”的字段。请写如 indicator、period、value。`);
}

function dayOf(day: string): string {
  if (day === "" || isIsoDay(day)) return day;
  throw invalid(`publishedOn 收到“${day}”。请写日期，如 2016-07-20。`);
}

/** The instant that a client writes. @throws GraphQLError for a text that is none */
export function publishAtOf(text: string): PublishAt {
  const publishAt = readPublishAt(text);
  if (publishAt) return publishAt;
  throw invalid(`publishAt 收到“${text.slice(0, 40)}”。请写带时区的时间，如 2016-07-20T09:30+08:00。`);
}

type TextField = "source" | "title" | "publishedOn" | "note" | "idempotencyKey" | "area" | "publishAt";

function textOf(
  input: Readonly<Partial<Record<TextField, string | null | undefined>>>,
  name: TextField,
  reading: InputReading,
): string {
  return reading.at([name], () => shortText(input[name] ?? ""), "");
}

function shortText(text: string): string {
  const trimmed = text.trim();
  const refusal = refuseTooLong(trimmed);
  return refusal ? orThrow<string>(refusal) : trimmed;
}

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

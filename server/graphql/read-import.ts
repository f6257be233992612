import { GraphQLError } from "graphql";

import type { Actor } from "../domain/actor.ts";
import { type FigureField, fieldOfHeading } from "../domain/import/figure-field.ts";
import { type PublishAt, readPublishAt } from "../domain/import/publish-at.ts";
import { isIsoDay } from "../domain/iso-day.ts";
import { foldName } from "../domain/suggest.ts";

import { contentHash } from "../store/content-hash.ts";
import type { FigureImport, ImportRequest } from "../store/figure-import.ts";
import type { Snapshot } from "../store/snapshot.ts";

import type { ImportFiguresInput, ImportRecordsInput } from "./import-type.ts";
import { findOrThrow, orThrow } from "./or-throw.ts";
import { refuseTooLong } from "./text-limit.ts";

/** Rows judged between two breaths. */
const BATCH = 1000;

type Asked = Pick<
  ImportFiguresInput,
  "rows" | "firstRow" | "source" | "title" | "publishedOn" | "publishAt" | "note" | "idempotencyKey" | "again"
>;
type Read = Omit<ImportRequest, "isDryRun" | "isConfirmed">;

/** What a client asks to import. @throws GraphQLError for an area, a heading or a date that cannot be read */
export function readImport(
  { snapshot: { catalogue }, actor }: { readonly snapshot: Pick<Snapshot, "catalogue">; readonly actor: Actor },
  input: ImportFiguresInput,
): Omit<FigureImport, "isDryRun" | "isConfirmed"> {
  const area = shortText(input.area ?? "");
  const mode = input.mode ?? "merge";
  return {
    ...readTable(input, actor, [mode, area]),
    mapping: new Map((input.headings ?? []).map(mappingOf)),
    area: area === "" ? "" : findOrThrow(catalogue.areas, "地区", area).code,
    action: mode,
  };
}

/** What a client asks to import as records of a kind. @throws GraphQLError for a date that cannot be read, and for a ledger that is to be held */
export function readRecordImport(actor: Actor, input: ImportRecordsInput): Read {
  if (input.kind === "ledger-cases" && shortText(input.publishAt ?? "") !== "") {
    throw invalid("publishAt 不能用于台账：它的每一步都要立即留痕。请到时再导入。");
  }
  return readTable(input, actor, [input.kind]);
}

/** The table, and what is told of it; the same rows taken in another manner are other content. */
function readTable(input: Asked, actor: Actor, manner: readonly string[]): Read {
  const text = (name: "source" | "title" | "publishedOn" | "note" | "idempotencyKey") => shortText(input[name] ?? "");
  const source = text("source") || "GraphQL";
  const publishAt = shortText(input.publishAt ?? "");
  return {
    tables: [{ name: source, batches: () => batchesOf(input) }],
    heading: {
      title: text("title") || source,
      publishedOn: dayOf(text("publishedOn")),
      note: text("note"),
      key: text("idempotencyKey"),
      sha256: contentHash([input.rows, ...manner]),
      source,
      actor,
    },
    isRepeated: input.again === true,
    wantsLines: true,
    ...(publishAt && { publishAt: publishAtOf(publishAt) }),
  };
}

async function* batchesOf({ rows, firstRow }: Asked) {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    yield batch.map((cells, at) => ({ row: (firstRow ?? 1) + start + at, cells }));
  }
}

function mappingOf({ heading, field }: { readonly heading: string; readonly field: string }): [string, FigureField] {
  const known = fieldOfHeading(shortText(field));
  if (known) return [foldName(shortText(heading)), known];
  throw invalid(`没有名为“${field}”的字段。请写如 indicator、period、value。`);
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

function shortText(text: string): string {
  const trimmed = text.trim();
  const refusal = refuseTooLong(trimmed);
  return refusal ? orThrow<string>(refusal) : trimmed;
}

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

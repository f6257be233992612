import { type Actor } from "../../domain/actor.ts";
import { isAtLeast, roleName } from "../../domain/role.ts";
import { isWrongParameter, readParameters, type WrongParameter } from "../../domain/saved/read-parameters.ts";
import { DATA_FORMATS, type DataFormat, findSavedQuery, isDataFormat, namesNear } from "../../domain/saved/saved-queries.ts";
import type { SavedQuery } from "../../domain/saved/saved-query.ts";
import type { Book } from "../../store/book.ts";
import type { Database } from "../../store/database.ts";
import { lastModified } from "../../store/last-modified.ts";
import { openRows } from "../../store/saved/open-rows.ts";

import type { Access } from "../access.ts";
import { chooseEncoding, compressStream } from "../compress.ts";
import { etagOf } from "../etag.ts";
import type { Inquiry, Reply } from "../exchange.ts";
import { type HttpRefusal, isHttpRefusal, refuseBecause, refuseRequest } from "../http-refusal.ts";
import type { Route } from "../router.ts";
import { PAGE_POLICY } from "../security-headers.ts";
import { isUnchanged } from "../send-reply.ts";
import { countRunning } from "./count-running.ts";
import { dataBody, tableMediaType, readWriting, type Writing } from "./data-body.ts";
import { dataCatalogue } from "./data-catalogue.ts";
import { type DataPage, readPage } from "./data-page.ts";

/** What tables are made of, and who may read them. */
export interface DataRouteOptions {
  readonly access: Access;
  readonly book: Book;
  readonly database: Pick<Database, "scan">;
  /** Tables that may be written at once; the next one is told to come back. */
  readonly maxRunning: number;
}

const MOUNT = "/data/";

/** Programs that know nothing but Basic ask for a password only when they are told of it. */
const CHALLENGE = { "www-authenticate": 'Basic realm="Plancell", charset="UTF-8", Bearer realm="Plancell"' };

/** GET /data: what there is; GET /data/<name>.<format>: the rows of a saved query. */
export function dataRoutes(options: DataRouteOptions): readonly Route[] {
  const running = countRunning();

  async function table(inquiry: Inquiry, actor: Actor): Promise<Reply | HttpRefusal> {
    const named = readAddress(inquiry.path);
    if (isHttpRefusal(named)) return named;
    const { query, format } = named;
    if (!isAtLeast(actor.role, query.least)) return refuseBecause("ROLE_LACKING", `读“${query.title}”至少要有角色${roleName(query.least)}`);
    const values = readParameters(query, new URLSearchParams(inquiry.search));
    if (isWrongParameter(values)) return refused(values);
    const writing = readWriting(query, format, values);
    if (isWrongParameter(writing)) return refused(writing);
    const { book, database, maxRunning } = options;
    const snapshot = book.current();
    const headers = {
      ...headersOf(inquiry, writing, snapshot.dataVersion),
      ...modifiedHeader(lastModified(database, snapshot)),
    };
    if (isUnchanged(inquiry, { status: 200, headers })) return { status: 200, headers, body: "" };
    if (running.count() >= maxRunning) return refuseRequest("SERVER_BUSY", "", { "retry-after": "2" });
    const source = await openRows(query.name, values, { book, snapshot });
    if (isWrongParameter(source)) return refused(source);
    const page = readPage(values, source);
    if (isWrongParameter(page)) return refused(page);
    const body = running.follow(dataBody(source, page, writing));
    return encoded(inquiry, { status: 200, headers: { ...headers, ...pageHeaders(inquiry, page) }, body });
  }

  async function answer(inquiry: Inquiry): Promise<Reply | HttpRefusal> {
    const actor = await options.access(inquiry);
    if (isHttpRefusal(actor)) return actor.status === 401 ? { ...actor, headers: CHALLENGE } : actor;
    if (inquiry.path !== MOUNT && inquiry.path !== "/data") return table(inquiry, actor);
    return isVisit(inquiry) ? TO_THE_PAGE : dataCatalogue();
  }
  return ["/data", MOUNT].map((path) => ({ path, methods: ["GET"], answer }));
}

/** A person who opens the list in a browser is better served by the page that is made of it. */
const TO_THE_PAGE: Reply = { status: 303, headers: { location: "/connect", "cache-control": "no-store" }, body: "" };

function isVisit({ headers: { accept } }: Inquiry): boolean {
  return accept?.startsWith("text/html") ?? false;
}

/** The query and the format that an address names. */
function readAddress(path: string): { readonly query: SavedQuery; readonly format: DataFormat } | HttpRefusal {
  const [, name = "", format = ""] = /^\/data\/([^/.]*)(?:\.([^/]*))?$/u.exec(path) ?? [];
  const query = findSavedQuery(name);
  const shown = name.slice(0, 40);
  if (!query) return refuseBecause("DATA_UNKNOWN", `没有名为“${shown}”的保存的查询，最接近的是：${namesNear(name).join("、")}`);
  if (isDataFormat(format)) return { query, format };
  const known = DATA_FORMATS.map((one) => `${name}.${one}`).join("、");
  return refuseBecause("DATA_UNKNOWN", `“${shown}”没有“${format.slice(0, 20)}”这种格式，可用的有：${known}`);
}

function headersOf({ path, search }: Inquiry, writing: Writing, dataVersion: string): Record<string, string> {
  const { query, format } = writing;
  return {
    "content-type": tableMediaType(writing),
    "content-disposition": `inline; filename="${query.name}.${format}"`,
    "cache-control": "private, no-cache",
    // A column that is added makes another table, though the figures are the same.
    etag: etagOf([dataVersion, path, search, JSON.stringify(query.columns)].join("\n")),
    vary: "accept-encoding",
    "x-data-version": dataVersion,
    ...(format === "html" ? { "content-security-policy": PAGE_POLICY } : {}),
  };
}

function modifiedHeader(time: Date | undefined): Record<string, string> {
  return time ? { "last-modified": time.toUTCString() } : {};
}

function pageHeaders({ path, search }: Inquiry, { total, next }: DataPage): Record<string, string> {
  const counted = { "x-total-count": String(total) };
  if (next === undefined) return counted;
  const parameters = new URLSearchParams(search);
  parameters.delete("page");
  parameters.set("after", next);
  return { ...counted, link: `<${path}?${parameters}>; rel="next"` };
}

/** Compressed where the client takes it; what Arrow writes is dense as it is. */
function encoded(inquiry: Inquiry, reply: Reply & { readonly body: AsyncIterable<Buffer> }): Reply {
  const encoding = chooseEncoding(inquiry.headers["accept-encoding"]);
  if (encoding === undefined || reply.headers["content-type"]?.includes("arrow")) return reply;
  return {
    ...reply,
    headers: { ...reply.headers, "content-encoding": encoding },
    body: compressStream(reply.body, encoding),
  };
}

function refused({ problem }: WrongParameter): HttpRefusal {
  return refuseBecause("PARAMETER_WRONG", problem);
}

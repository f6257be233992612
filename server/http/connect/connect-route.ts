import type { Connection } from "../../domain/connect/connection.ts";
import { CONNECTORS, type Connector, findConnector } from "../../domain/connect/connectors.ts";
import { isWrongParameter, readParameters } from "../../domain/saved/read-parameters.ts";
import { findSavedQuery, SAVED_QUERIES } from "../../domain/saved/saved-queries.ts";

import { etagOf } from "../etag.ts";
import type { Inquiry, Reply } from "../exchange.ts";
import { type HttpRefusal, refuseBecause, refuseRequest } from "../http-refusal.ts";
import type { Route } from "../router.ts";
import { type ConnectView, connectPage } from "./connect-page.ts";
import { PAGE_SCRIPT } from "./page-script.ts";
import { PAGE_STYLE } from "./page-style.ts";

/** Its own style sheet, its own script and its own form, and nothing else from anywhere. */
const CONNECT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const PAGE = "/connect";

/** The page 连接到… and its files. Everybody may see it: it holds no figure and no token. */
export function connectRoutes({ publicUrl }: { readonly publicUrl?: string | undefined }): readonly Route[] {
  const view = (inquiry: Inquiry) => readView(inquiry, publicUrl);
  return [
    get(PAGE, (inquiry) => page(connectPage(view(inquiry)))),
    get(`${PAGE}/file`, (inquiry) => file(view(inquiry))),
    get(`${PAGE}/page.css`, () => fixed("text/css; charset=utf-8", PAGE_STYLE)),
    get(`${PAGE}/page.js`, () => fixed("text/javascript; charset=utf-8", PAGE_SCRIPT)),
  ];
}

function get(path: string, answer: (inquiry: Inquiry) => Reply | HttpRefusal): Route {
  return { path, methods: ["GET"], answer };
}

function page(body: string): Reply {
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache", etag: etagOf(body) };
  // The text names the server as the reader has addressed it.
  return { status: 200, headers: { ...headers, vary: "host", "content-security-policy": CONNECT_POLICY }, body };
}

function fixed(type: string, body: string): Reply {
  return { status: 200, headers: { "content-type": type, "cache-control": "no-cache", etag: etagOf(body) }, body };
}

function file({ connection, connector, problem }: ConnectView): Reply | HttpRefusal {
  if (problem !== undefined) return refuseBecause("PARAMETER_WRONG", problem);
  const outcome = connector.textOf(connection);
  if ("reason" in outcome) return refuseRequest("PATH_UNKNOWN", `${PAGE}/file`);
  const headers = {
    "content-type": "text/plain; charset=utf-8",
    "content-disposition": `attachment; filename="${outcome.fileName}"`,
    "cache-control": "no-cache",
  };
  return { status: 200, headers, body: outcome.text };
}

/** What an address asks for; what it does not name is the first of the list. */
function readView({ search, headers, secure }: Inquiry, publicUrl: string | undefined): ConnectView {
  const parameters = new URLSearchParams(search);
  const query = findSavedQuery(parameters.get("query") ?? "") ?? first(SAVED_QUERIES);
  const connector: Connector = findConnector(parameters.get("client") ?? "") ?? first(CONNECTORS);
  const known = new Set(query.parameters.map(({ name }) => name));
  const given = [...parameters].filter(([name, value]) => !["query", "client"].includes(name) && value.trim() !== "");
  // What another table was asked with is left behind when the table is changed.
  const leftBehind = SAVED_QUERIES.flatMap((one) => one.parameters.map(({ name }) => name)).filter(
    (name) => !known.has(name),
  );
  const pairs = given.filter(([name]) => !leftBehind.includes(name));
  const values = readParameters(query, pairs);
  const connection: Connection = {
    query,
    base: publicUrl ?? `${secure ? "https" : "http"}://${headers.host ?? "localhost"}`,
    values: isWrongParameter(values) ? new Map() : values,
  };
  const own = new URLSearchParams([["query", query.name], ["client", connector.code], ...pairs]);
  return {
    ...{ connection, connector, fileAddress: `${PAGE}/file?${own}` },
    problem: isWrongParameter(values) ? values.problem : undefined,
  };
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new TypeError("An empty list has no first item");
  return item;
}

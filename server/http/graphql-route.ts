import type { BaseContext, HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";
import { HeaderMap } from "@apollo/server";

import type { Actor } from "../domain/actor.ts";

import { withRequestId } from "../graphql/account-plugin.ts";

import type { Access } from "./access.ts";
import type { BodyLimits } from "./body-bytes.ts";
import { type Inquiry, type Reply, varyOn } from "./exchange.ts";
import { type HttpRefusal, isHttpRefusal, refuseRequest } from "./http-refusal.ts";
import { readJsonBody } from "./json-body.ts";
import type { OperationList } from "./operation-list.ts";
import { isVisit } from "./playground-route.ts";
import { readQueryString, writeQueryString } from "./query-string.ts";
import type { Route } from "./router.ts";

/** Who asks, as far as the front knows. */
export interface Asker {
  readonly requestId: string;
  readonly actor: Actor;
  readonly address: string;
}

/** The one thing we need of an ApolloServer. */
export interface GraphqlExecutor<Context extends BaseContext> {
  executeHTTPGraphQLRequest(request: {
    readonly httpGraphQLRequest: HTTPGraphQLRequest;
    readonly context: () => Promise<Context>;
  }): Promise<HTTPGraphQLResponse>;
}

export interface GraphqlRouteOptions<Context extends BaseContext> {
  readonly apollo: GraphqlExecutor<Context>;
  readonly context: (asker: Asker) => Context | Promise<Context>;
  readonly access: Access;
  readonly bodyLimits: BodyLimits;
  /** Operations that may run at once; the next one is told to come back. */
  readonly maxOperations: number;
  /** What a person gets who opens the address in a browser; without it, what a program gets. */
  readonly page?: Route["answer"];
  /** The operations that can be asked for by their hash; without it there are none. */
  readonly operations?: Pick<OperationList, "admit"> | undefined;
}

/** Longest query text in a body; data belongs into the variables. */
export const MAX_QUERY_LENGTH = 64 * 1024;

/** POST and GET /graphql: reads and checks what Apollo takes for granted, and hands it the rest; a browser gets a page. */
export function graphqlRoute<Context extends BaseContext>(options: GraphqlRouteOptions<Context>): Route {
  let running = 0;

  async function execute(inquiry: Inquiry, actor: Actor, body: unknown): Promise<Reply | HttpRefusal> {
    if (running >= options.maxOperations) return refuseRequest("SERVER_BUSY", "", { "retry-after": "1" });
    const { requestId, address, method, search } = inquiry;
    running++;
    try {
      // Made before Apollo asks for it: what fails here is logged under the request's id like any other failure.
      const context = await options.context({ requestId, actor, address });
      const answer = await options.apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, search, headers: headerMapOf(inquiry), body },
        context: async () => context,
      });
      return replyOf(answer, requestId);
    } finally {
      running--;
    }
  }

  /** Only where a list has to be asked is the query read here; Apollo reads it anyway. */
  async function answerGet(inquiry: Inquiry, actor: Actor): Promise<Reply | HttpRefusal> {
    if (options.operations === undefined) return await execute(inquiry, actor, undefined);
    const asked = readQueryString(inquiry.search);
    if (isHttpRefusal(asked)) return asked;
    const admitted = options.operations.admit(asked, actor);
    if (isHttpRefusal(admitted)) return admitted;
    const search = admitted === asked ? inquiry.search : writeQueryString(admitted);
    return await execute({ ...inquiry, search }, actor, undefined);
  }

  return {
    path: "/graphql",
    methods: ["GET", "POST"],
    async answer(inquiry) {
      if (options.page && isVisit(inquiry)) return await options.page(inquiry);
      const actor = await options.access(inquiry);
      if (isHttpRefusal(actor)) return actor;
      if (inquiry.method === "GET") return await answerGet(inquiry, actor);
      const body = await readJsonBody(inquiry, options.bodyLimits);
      if (isHttpRefusal(body)) return body;
      const isLong = typeof body.query === "string" && body.query.length > MAX_QUERY_LENGTH;
      if (isLong) return refuseRequest("QUERY_TOO_LONG");
      const admitted = options.operations?.admit(body, actor) ?? body;
      return isHttpRefusal(admitted) ? admitted : await execute(inquiry, actor, admitted);
    },
  };
}

function headerMapOf(inquiry: Inquiry): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(inquiry.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

function replyOf(answer: HTTPGraphQLResponse, requestId: string): Reply {
  const own = Object.fromEntries(answer.headers);
  const headers = { "cache-control": "no-store", ...own, vary: varyOn(own.vary, "accept") };
  const { body, status = 200 } = answer;
  if (body.kind !== "complete") return { status, headers, body: body.asyncIterator };
  return { status, headers, body: status < 400 ? body.string : named(body.string, requestId) };
}

/** Apollo answers what is no GraphQL request before any plugin of ours sees it; the id is written in here. */
function named(text: string, requestId: string): string {
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== "object" || answer === null || "extensions" in answer) return text;
  if (!("errors" in answer) || !Array.isArray(answer.errors)) return text;
  const errors = withRequestId(answer.errors, requestId);
  return `${JSON.stringify({ ...answer, errors, extensions: { requestId } })}\n`;
}

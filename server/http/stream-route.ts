import type { After } from "../store/timer.ts";

import type { Access } from "./access.ts";
import type { BodyLimits } from "./body-bytes.ts";
import { type EventStream, eventStream, type StreamResults } from "./event-stream.ts";
import type { Inquiry, Reply } from "./exchange.ts";
import { type Asker, MAX_QUERY_LENGTH } from "./graphql-route.ts";
import { type HttpRefusal, isHttpRefusal, refuseRequest } from "./http-refusal.ts";
import { type JsonRecord, readJsonBody } from "./json-body.ts";
import type { OperationList } from "./operation-list.ts";
import type { Route } from "./router.ts";
import { createStreamSlots, type StreamLimits } from "./stream-slots.ts";

/** Begins what a body asks for; errors of the operation come as its only result. */
export type OpenStream = (body: JsonRecord, asker: Asker) => Promise<StreamResults>;

export interface StreamRouteOptions {
  readonly open: OpenStream;
  readonly access: Access;
  readonly bodyLimits: BodyLimits;
  readonly limits: StreamLimits;
  readonly after: After;
  /** The operations that can be asked for by their hash; without it there are none. */
  readonly operations?: Pick<OperationList, "admit"> | undefined;
}

export interface StreamRoute {
  readonly route: Route;
  /** Cuts all streams, so that their clients come back elsewhere or later, and opens no more. */
  close(): void;
}

/** How long a revoked token may still be told of changes. */
export const RECHECK_MILLISECONDS = 2000;

const HEADERS: Reply["headers"] = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  // A proxy that collects an answer before it hands it on would keep every event.
  "x-accel-buffering": "no",
};

/** POST /graphql/stream: one subscription for each request, as GraphQL over Server-Sent Events. */
export function streamRoute(options: StreamRouteOptions): StreamRoute {
  const takeSlot = createStreamSlots(options.limits);
  const streams = new Map<EventStream, Inquiry>();
  let isClosed = false;

  /** A stream may be open for days: whoever's token ends meanwhile is cut off, and told why when they come back. */
  async function recheck(): Promise<void> {
    for (const [stream, inquiry] of [...streams]) {
      const access = await options.access(inquiry);
      if (isHttpRefusal(access) && access.status < 429) stream.cut();
    }
    if (streams.size > 0) options.after(RECHECK_MILLISECONDS, recheck);
  }

  async function open(body: JsonRecord, asker: Asker, inquiry: Inquiry): Promise<Reply | HttpRefusal> {
    if (isClosed) return refuseRequest("SERVER_BUSY", "", { "retry-after": "1" });
    const free = takeSlot(asker.address);
    if (isHttpRefusal(free)) return free;
    try {
      const results = await options.open(body, asker);
      const stream = eventStream(results, {
        after: options.after,
        onEnd() {
          streams.delete(stream);
          free();
        },
      });
      if (streams.size === 0) options.after(RECHECK_MILLISECONDS, recheck);
      streams.set(stream, inquiry);
      if (isClosed) stream.cut();
      return { status: 200, headers: HEADERS, body: stream };
    } catch (error) {
      free();
      throw error;
    }
  }

  return {
    route: {
      path: "/graphql/stream",
      methods: ["POST"],
      async answer(inquiry) {
        const actor = await options.access(inquiry);
        if (isHttpRefusal(actor)) return actor;
        if (!acceptsEvents(inquiry)) return refuseRequest("STREAM_NOT_ACCEPTED", inquiry.headers.accept);
        const body = await readJsonBody(inquiry, options.bodyLimits);
        if (isHttpRefusal(body)) return body;
        const isLong = typeof body.query === "string" && body.query.length > MAX_QUERY_LENGTH;
        if (isLong) return refuseRequest("QUERY_TOO_LONG");
        const admitted = options.operations?.admit(body, actor) ?? body;
        if (isHttpRefusal(admitted)) return admitted;
        const { requestId, address } = inquiry;
        return await open(admitted, { requestId, actor, address }, inquiry);
      },
    },
    close() {
      isClosed = true;
      for (const stream of [...streams.keys()]) stream.cut();
    },
  };
}

function acceptsEvents({ headers: { accept } }: Inquiry): boolean {
  return accept === undefined || /(?:text\/event-stream|text\/\*|\*\/\*)/iu.test(accept);
}

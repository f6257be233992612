import { type Position, readPosition } from "./position.ts";
import { DATA_CHANGED } from "./update-queries.ts";

/** What a stream tells while it is open. */
export interface StreamListener {
  /** Something came, be it only the server's sign of life. */
  readonly onSign: () => void;
  readonly onChange: (position: Position) => void;
  /** Told once: cut where another attempt may do, refused where this server or a proxy before it has no stream to give. */
  readonly onEnd: (end: "cut" | "refused") => void;
}

/** Opens the stream of changes after that sequence number; the returned function closes it, and nothing is told after. */
export type OpenStream = (since: number, listener: StreamListener) => () => void;

/** What a stream needs of the world; the fetch of the browser, the token of the host. */
export interface StreamPorts {
  readonly url: () => string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The token given by the administrator; "" when there is none. */
  readonly readToken: () => Promise<string>;
}

/** Streams by graphql-sse, whose client is loaded with the first stream: most workbooks never need it. */
export function createOpenStream(ports: StreamPorts): OpenStream {
  return function openStream(since, listener) {
    let isOpen = true;
    let close = () => {};
    function end(how: "cut" | "refused"): void {
      if (isOpen) listener.onEnd(how);
      isOpen = false;
      close();
    }
    void subscribe(ports, since, {
      onSign: () => isOpen && listener.onSign(),
      onChange: (position) => isOpen && listener.onChange(position),
      onEnd: end,
    }).then(
      (stop) => {
        close = stop;
        if (!isOpen) stop();
      },
      () => end("cut"),
    );
    return () => {
      isOpen = false;
      close();
    };
  };
}

async function subscribe(ports: StreamPorts, since: number, listener: StreamListener): Promise<() => void> {
  const { createClient } = await import(/* webpackChunkName: "live" */ "graphql-sse");
  let end: "cut" | "refused" = "cut";
  const client = createClient({
    url: ports.url,
    headers: async () => headersOf(await ports.readToken()),
    // The hub decides when to try again; it knows whether anybody still listens.
    retryAttempts: 0,
    fetchFn: async (url: string, init: RequestInit) => {
      const response = await ports.fetch(url, { ...init, cache: "no-store" });
      if (!isStream(response)) {
        end = response.status >= 500 ? "cut" : "refused";
        await response.body?.cancel();
        throw new Error(`no stream, but HTTP ${response.status}`);
      }
      return withSigns(response, listener.onSign);
    },
  });
  const request = { operationName: DATA_CHANGED.name, query: DATA_CHANGED.text, variables: { since } };
  return client.subscribe(request, {
    next: ({ data, errors }) => {
      const position = readPosition(data?.dataChanged);
      if (position) listener.onChange(position);
      else if (errors) end = "refused";
    },
    error: () => listener.onEnd(end),
    complete: () => listener.onEnd(end),
  });
}

function headersOf(token: string): Record<string, string> {
  return token === "" ? {} : { authorization: `Bearer ${token}` };
}

/** A proxy's page or an answer of JSON is no stream, even with 200. */
function isStream(response: Response): boolean {
  return response.ok && /^text\/event-stream\b/iu.test(response.headers.get("content-type") ?? "");
}

/** The same response; every piece of its body is told of, also the server's pings, which the client of graphql-sse hides. */
function withSigns(response: Response, onSign: () => void): Response {
  const signs = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, controller) => {
      onSign();
      controller.enqueue(piece);
    },
  });
  return new Response(response.body?.pipeThrough(signs) ?? null, { status: response.status });
}

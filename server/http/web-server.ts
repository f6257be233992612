import http, { type RequestListener, type ServerOptions } from "node:http";
import https from "node:https";

import { answerClientError, type ClientErrorEvent } from "./client-error.ts";
import { MAX_HEADERS } from "./gate.ts";

/** The certificate of the TLS listener, in PEM. */
export interface Certificate {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

/**
 * Times and sizes under which half-open, slow and silent connections were cut within 20 s without harm to others;
 * Node's own defaults keep them for one to five minutes.
 */
export const SERVER_OPTIONS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 10_000,
} as const satisfies ServerOptions;

/** A socket on which nothing moves for so long is closed, in milliseconds. */
export const SOCKET_TIMEOUT = 20_000;

export const MAX_CONNECTIONS = 4_000;

/** What a server may be given beside its listener. */
export interface WebServerOptions {
  /** With it the server speaks TLS. */
  readonly certificate?: Certificate | undefined;
  /** Told of what was answered without ever having been a request. */
  readonly log?: (event: ClientErrorEvent) => void;
}

/** A plain server, or with a certificate a TLS server, with the settings above. It doesn't listen yet. */
export function createWebServer(
  listener: RequestListener,
  { certificate, log = () => undefined }: WebServerOptions = {},
): http.Server {
  const server =
    certificate === undefined
      ? http.createServer(SERVER_OPTIONS, listener)
      : https.createServer(
          { ...SERVER_OPTIONS, ...certificate, minVersion: "TLSv1.2", handshakeTimeout: SERVER_OPTIONS.headersTimeout },
          listener,
        );
  // Node drops lines beyond the count without a word; one more than allowed lets the gate see that there are too many.
  server.maxHeadersCount = MAX_HEADERS + 1;
  server.maxConnections = MAX_CONNECTIONS;
  server.setTimeout(SOCKET_TIMEOUT);
  server.on("clientError", (error, socket) => answerClientError(error, socket, log));
  return server;
}

/** Listens and tells the port, which the system chooses for 0. */
export function listenOn(server: http.Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/**
 * Takes no new connections, lets running requests end, closes idle connections, and after the grace period closes
 * what is left.
 */
export function drain(server: http.Server, graceMilliseconds: number): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    // A connection that becomes idle only now, after its last answer, would otherwise stay for its keep-alive time.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(force);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}

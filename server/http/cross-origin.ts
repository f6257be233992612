import type { Inquiry, Reply } from "./exchange.ts";

const ALLOWED_HEADERS =
  "authorization, x-api-key, content-type, apollo-require-preflight, graphql-require-preflight, x-apollo-operation-name, x-request-id";

/**
 * What a browser must read before it hands an answer to a page of another origin. Only for origins that the allow list
 * admits; credentials are never among it, because the token travels in a header the page sets itself.
 */
export function crossOriginHeaders(inquiry: Inquiry): Reply["headers"] {
  const { origin } = inquiry.headers;
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "etag, retry-after, x-request-id",
    ...(inquiry.method === "OPTIONS" ? preflightHeaders(inquiry) : {}),
  };
}

function preflightHeaders(inquiry: Inquiry): Reply["headers"] {
  const wanted = inquiry.headers["access-control-request-method"];
  if (wanted === undefined) return {};
  return {
    "access-control-allow-methods": "GET, HEAD, POST",
    "access-control-allow-headers": ALLOWED_HEADERS,
    "access-control-max-age": "600",
    // Excel on the web is a public page; Chrome asks this before it lets one talk to a server on this machine.
    ...(inquiry.headers["access-control-request-private-network"] === "true"
      ? { "access-control-allow-private-network": "true" }
      : {}),
  };
}

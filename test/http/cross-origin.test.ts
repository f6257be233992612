import { expect, it } from "vitest";

import { crossOriginHeaders } from "../../server/http/cross-origin.ts";
import { inquire } from "../support/inquiry.ts";

const origin = "https://bi.example.cn";
const preflight = { origin, "access-control-request-method": "POST" };

it("says nothing to a request that no page made", () => {
  expect(crossOriginHeaders(inquire())).toEqual({});
});

it("lets an admitted page read the answer", () => {
  expect(crossOriginHeaders(inquire({ method: "POST", headers: { origin } }))).toEqual({
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "etag, link, retry-after, x-data-version, x-request-id, x-total-count",
  });
});

it("answers a preflight with the headers a client needs", () => {
  const headers = crossOriginHeaders(inquire({ method: "OPTIONS", headers: preflight }));
  expect(headers["access-control-allow-methods"]).toBe("GET, HEAD, POST");
  expect(headers["access-control-allow-headers"]).toContain("authorization, x-api-key, content-type");
  expect(headers["access-control-allow-private-network"]).toBeUndefined();
});

it("lets Excel on the web reach this machine", () => {
  const headers = { ...preflight, "access-control-request-private-network": "true" };
  expect(crossOriginHeaders(inquire({ method: "OPTIONS", headers }))).toMatchObject({
    "access-control-allow-private-network": "true",
  });
});

it("never allows credentials", () => {
  const headers = crossOriginHeaders(inquire({ method: "OPTIONS", headers: preflight }));
  expect(Object.keys(headers)).not.toContain("access-control-allow-credentials");
});

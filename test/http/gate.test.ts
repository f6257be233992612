import { IncomingMessage } from "node:http";
import { Socket } from "node:net";

import { expect, it } from "vitest";

import { createAllowList } from "../../server/http/allow-list.ts";
import { createGate } from "../../server/http/gate.ts";
import { createRateLimit } from "../../server/http/rate-limit.ts";

const lines = (count: number) => Array.from({ length: count }, (_, at) => `x-${at}: 1`);

function gateOf(burst = 10) {
  const allowList = createAllowList({ hosts: ["localhost"], origins: [] });
  const gate = createGate({ allowList, rateLimit: createRateLimit({ perSecond: 1, burst }, () => 0) });
  return (...headerLines: string[]) => {
    const request = new IncomingMessage(new Socket());
    for (const line of headerLines) {
      const [name = "", value = ""] = line.split(": ");
      request.rawHeaders.push(name, value);
      request.headers[name.toLowerCase()] ??= value;
    }
    return gate(request, "127.0.0.1", false)?.code ?? "admitted";
  };
}

it.each([
  [["Host: localhost:4000"], "admitted"],
  [["Host: localhost:4000", "Origin: http://localhost:4000"], "admitted"],
  [["Host: evil.example"], "HOST_UNKNOWN"],
  [[], "HOST_UNKNOWN"],
  [["Host: localhost", "host: evil.example"], "REQUEST_MALFORMED"],
  [["Host: localhost", "Origin: https://evil.example"], "ORIGIN_REFUSED"],
  [["Host: localhost", "Origin: null"], "ORIGIN_REFUSED"],
  [["Host: localhost", ...lines(99)], "admitted"],
  [["Host: localhost", ...lines(100)], "HEADERS_TOO_LARGE"],
])("of %j says %s", (headerLines, expected) => {
  expect(gateOf()(...headerLines)).toBe(expected);
});

it("counts every request, also refused ones", () => {
  const ask = gateOf(2);
  expect([ask("Host: evil.example"), ask("Host: localhost"), ask("Host: localhost")]).toEqual([
    "HOST_UNKNOWN",
    "admitted",
    "RATE_EXCEEDED",
  ]);
});

it("tells a stranger first that it is one", () => {
  const ask = gateOf(1);
  ask("Host: localhost");
  expect(ask("Host: localhost", "Origin: https://evil.example")).toBe("ORIGIN_REFUSED");
});

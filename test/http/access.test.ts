import { describe, expect, it } from "vitest";

import type { Actor } from "../../server/domain/actor.ts";
import { createAccess, isLoopback } from "../../server/http/access.ts";
import { type HttpRefusal, refuseRequest } from "../../server/http/http-refusal.ts";
import { ADMIN } from "../support/actors.ts";

const TOKEN = "0123456789abcdef-right";
const clock = { time: 0 };

const KNOWN: Readonly<Record<string, Actor | HttpRefusal>> = {
  [TOKEN]: ADMIN,
  "over-and-done": refuseRequest("TOKEN_EXPIRED"),
  unjudged: refuseRequest("LOGIN_UNAVAILABLE", "", { "retry-after": "10" }),
};

function accessWhere(isReadingOpen: boolean) {
  const access = createAccess({ isReadingOpen, identify: async (token) => KNOWN[token], now: () => clock.time });
  return (authorization?: string, address = "127.0.0.1", headers: Readonly<Record<string, string>> = {}) =>
    access({ address, headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) } });
}

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString("base64")}`;

describe("on this machine", () => {
  const ask = accessWhere(true);

  it("everyone may read", async () => {
    expect(await ask()).toEqual({ kind: "anonymous", name: "", role: "viewer" });
  });

  it.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, basic(`token:${TOKEN}`), basic(`:${TOKEN}`)])(
    "%s is the admin",
    async (header) => {
      expect(await ask(header)).toBe(ADMIN);
    },
  );

  it("a key in a header of its own is the admin too", async () => {
    expect(await ask(undefined, "10.0.0.1", { "x-api-key": TOKEN })).toBe(ADMIN);
    expect(await ask(undefined, "10.0.0.1", { "x-api-key": "wrong" })).toMatchObject({ code: "TOKEN_WRONG" });
    expect(await ask("Bearer wrong", "10.0.0.1", { "x-api-key": TOKEN })).toMatchObject({ code: "TOKEN_WRONG" });
  });

  it.each(["Bearer wrong", `Bearer ${TOKEN}x`, "Bearer", `Digest ${TOKEN}`, basic(TOKEN), basic(`${TOKEN}:`), ""])(
    "%s is refused although reading is open",
    async (header) => {
      const refusal = await ask(header, header);
      expect(refusal).toMatchObject({ status: 401, code: "TOKEN_WRONG" });
      expect(refusal).toHaveProperty("headers.www-authenticate", 'Bearer realm="Plancell"');
    },
  );
});

describe("on a network", () => {
  const ask = accessWhere(false);

  it("reading needs a token too", async () => {
    expect(await ask()).toMatchObject({ status: 401, code: "TOKEN_MISSING" });
    expect(await ask(`Bearer ${TOKEN}`)).toBe(ADMIN);
  });

  it("twenty wrong tokens block an address for a while", async () => {
    for (let count = 0; count < 20; count++) {
      expect(await ask("Bearer guess", "10.0.0.9")).toMatchObject({ status: 401 });
    }
    expect(await ask(`Bearer ${TOKEN}`, "10.0.0.9")).toMatchObject({ status: 429, headers: { "retry-after": "3" } });
    expect(await ask(`Bearer ${TOKEN}`, "10.0.0.10")).toBe(ADMIN);
    clock.time += 3_000;
    expect(await ask(`Bearer ${TOKEN}`, "10.0.0.9")).toBe(ADMIN);
  });

  it("a token that has ended, or cannot be judged now, blocks nobody", async () => {
    for (let count = 0; count < 30; count++) {
      expect(await ask("Bearer over-and-done", "10.0.0.7")).toMatchObject({
        code: "TOKEN_EXPIRED",
        headers: { "www-authenticate": 'Bearer realm="Plancell"' },
      });
      expect(await ask("Bearer unjudged", "10.0.0.7")).toMatchObject({ status: 503, headers: { "retry-after": "10" } });
    }
    expect(await ask(`Bearer ${TOKEN}`, "10.0.0.7")).toBe(ADMIN);
  });
});

describe("isLoopback", () => {
  it.each(["localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]"])("is true of %s", (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(["0.0.0.0", "::", "192.168.1.5", "plan.example.cn", "127.0.0.1.example.cn", "localhost.example.cn", ""])(
    "is false of %s",
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

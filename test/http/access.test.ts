import { describe, expect, it } from "vitest";

import { createAccess, isLoopback } from "../../server/http/access.ts";
import { hashToken } from "../../server/http/token.ts";

const TOKEN = "0123456789abcdef-right";
const clock = { time: 0 };

function accessWhere(isReadingOpen: boolean) {
  const access = createAccess({ isReadingOpen, adminTokenHash: hashToken(TOKEN), now: () => clock.time });
  return (authorization?: string, address = "127.0.0.1") =>
    access({ address, headers: authorization === undefined ? {} : { authorization } });
}

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString("base64")}`;

describe("on this machine", () => {
  const ask = accessWhere(true);

  it("everyone may read", () => {
    expect(ask()).toBe("viewer");
  });

  it.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, basic(`token:${TOKEN}`), basic(`:${TOKEN}`)])(
    "%s is the admin",
    (header) => {
      expect(ask(header)).toBe("admin");
    },
  );

  it.each(["Bearer wrong", `Bearer ${TOKEN}x`, "Bearer", `Digest ${TOKEN}`, basic(TOKEN), basic(`${TOKEN}:`), ""])(
    "%s is refused although reading is open",
    (header) => {
      const refusal = ask(header, header);
      expect(refusal).toMatchObject({ status: 401, code: "TOKEN_WRONG" });
      expect(refusal).toHaveProperty("headers.www-authenticate", 'Bearer realm="Plancell"');
    },
  );
});

describe("on a network", () => {
  const ask = accessWhere(false);

  it("reading needs the token too", () => {
    expect(ask()).toMatchObject({ status: 401, code: "TOKEN_MISSING" });
    expect(ask(`Bearer ${TOKEN}`)).toBe("admin");
  });

  it("twenty wrong tokens block an address for a while", () => {
    for (let count = 0; count < 20; count++) expect(ask("Bearer guess", "10.0.0.9")).toMatchObject({ status: 401 });
    expect(ask(`Bearer ${TOKEN}`, "10.0.0.9")).toMatchObject({ status: 429, headers: { "retry-after": "3" } });
    expect(ask(`Bearer ${TOKEN}`, "10.0.0.10")).toBe("admin");
    clock.time += 3_000;
    expect(ask(`Bearer ${TOKEN}`, "10.0.0.9")).toBe("admin");
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

import { describe, expect, it } from "vitest";

import { createAllowList } from "../../server/http/allow-list.ts";

const list = createAllowList({
  hosts: ["localhost", "127.0.0.1", "[::1]", "plan.example.cn:8443"],
  origins: ["https://bi.example.cn/"],
});

describe("hosts", () => {
  it.each(["localhost", "LocalHost:4000", "127.0.0.1:80", "[::1]:4443", "plan.example.cn:8443"])(
    "admits %s",
    (host) => {
      expect(list.admitsHost(host)).toBe(true);
    },
  );

  it.each([
    undefined,
    "",
    "evil.example",
    "localhost.evil.example",
    "plan.example.cn",
    "plan.example.cn:80",
    "localhost:4000@evil.example",
    "localhost:abc",
    "localhost/..",
    "localhost\\evil",
    "::1",
  ])("refuses %s", (host) => {
    expect(list.admitsHost(host)).toBe(false);
  });
});

describe("origins", () => {
  const plain = { host: "localhost:4000", secure: false };
  it.each([undefined, "https://bi.example.cn", "HTTPS://BI.example.cn", "http://localhost:4000"])(
    "admits %s",
    (origin) => {
      expect(list.admitsOrigin(origin, plain)).toBe(true);
    },
  );

  it.each([
    "null",
    "",
    "https://evil.example",
    "https://localhost:4000",
    "http://localhost:4001",
    "https://bi.example.cn.evil.example",
    "http://bi.example.cn",
  ])("refuses %s", (origin) => {
    expect(list.admitsOrigin(origin, plain)).toBe(false);
  });

  it("admits its own pages over TLS", () => {
    expect(list.admitsOrigin("https://localhost:4443", { host: "localhost:4443", secure: true })).toBe(true);
  });
});

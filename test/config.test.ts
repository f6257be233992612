import { resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { ConfigFault, readConfig } from "../server/config.ts";

describe("settings", () => {
  it("have defaults that keep to this machine", () => {
    expect(readConfig({})).toEqual({
      host: "127.0.0.1",
      port: 4000,
      securePort: 4443,
      dataFolder: resolve("data"),
      databaseUrl: undefined,
      adminToken: undefined,
      hosts: ["localhost", "127.0.0.1", "[::1]"],
      origins: [],
      publicUrl: undefined,
      isListedOnly: false,
    });
  });

  it("are what the environment says", () => {
    const config = readConfig({
      HOST: "0.0.0.0",
      PORT: "80",
      PLANCELL_HTTPS_PORT: "0",
      PLANCELL_DATA: "/srv/plan",
      DATABASE_URL: "file:/srv/plan/book.db",
      PLANCELL_ADMIN_TOKEN: "t",
      PLANCELL_HOSTS: "plan.example.cn, 10.1.2.3 ,",
      PLANCELL_ORIGINS: "https://bi.example.cn",
      PLANCELL_PUBLIC_URL: "https://plan.example.cn:8443",
    });
    expect(config).toEqual({
      host: "0.0.0.0",
      port: 80,
      securePort: 0,
      dataFolder: "/srv/plan",
      databaseUrl: "file:/srv/plan/book.db",
      adminToken: "t",
      hosts: ["localhost", "127.0.0.1", "[::1]", "0.0.0.0", "plan.example.cn", "10.1.2.3"],
      origins: ["https://bi.example.cn"],
      publicUrl: "https://plan.example.cn:8443",
      isListedOnly: false,
    });
  });

  it("that are blank are not set", () => {
    const blank = { HOST: " ", PORT: "", PLANCELL_DATA: " ", DATABASE_URL: "", PLANCELL_PUBLIC_URL: " " };
    expect(readConfig(blank)).toEqual(readConfig({}));
  });

  it("admit an IPv6 address as the Host header writes it", () => {
    expect(readConfig({ HOST: "fd00::1" }).hosts).toContain("[fd00::1]");
  });

  it.each(["https://plan.example.cn", "https://plan.example.cn/", "https://PLAN.example.cn:443"])(
    "take %s for the public address",
    (PLANCELL_PUBLIC_URL) => {
      expect(readConfig({ PLANCELL_PUBLIC_URL }).publicUrl).toBe("https://plan.example.cn");
    },
  );
});

describe("a setting that cannot be used", () => {
  it.each(["65536", "-1", "4000.5", "0x10", "４０００", "abc"])("is the port %s", (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(new ConfigFault(`PORT 需要 0 到 65535 之间的整数，收到“${PORT}”。`));
  });

  it("is named", () => {
    expect(() => readConfig({ PLANCELL_HTTPS_PORT: "x" })).toThrow("PLANCELL_HTTPS_PORT 需要");
  });

  it.each(["http://plan.example.cn", "plan.example.cn", "https://[", "https://a/b", "https://a?b", "https://u:p@a"])(
    "is the public address %s",
    (PLANCELL_PUBLIC_URL) => {
      expect(() => readConfig({ PLANCELL_PUBLIC_URL })).toThrow(
        `PLANCELL_PUBLIC_URL 需要形如 https://plan.example.cn 的地址，收到“${PLANCELL_PUBLIC_URL}”。`,
      );
    },
  );
});

describe("a login service", () => {
  const SET = {
    PLANCELL_OIDC_ISSUER: "https://login.example.cn",
    PLANCELL_OIDC_AUDIENCE: "plancell",
    PLANCELL_OIDC_JWKS_URL: "https://login.example.cn/keys",
  };

  it("is none unless it is set", () => {
    expect(readConfig({}).login).toBeUndefined();
  });

  it("has roles and signatures of its own, or ours", () => {
    expect(readConfig(SET).login).toEqual({
      issuer: "https://login.example.cn",
      audience: "plancell",
      keysUrl: "https://login.example.cn/keys",
      algorithms: ["RS256", "ES256"],
      roleClaim: "roles",
      roles: new Map(["viewer", "analyst", "steward", "admin"].map((role) => [`plancell-${role}`, role])),
    });
    const login = readConfig({
      ...SET,
      PLANCELL_OIDC_ALGORITHMS: "PS256",
      PLANCELL_OIDC_ROLE_CLAIM: "realm_access.roles",
      PLANCELL_OIDC_ROLES: "统计处=steward, cn=plan=viewer",
    }).login;
    expect(login).toMatchObject({ algorithms: ["PS256"], roleClaim: "realm_access.roles" });
    expect([...(login?.roles ?? [])]).toEqual([
      ["统计处", "steward"],
      ["cn=plan", "viewer"],
    ]);
  });

  it.each<[Record<string, string>, string]>([
    [{ PLANCELL_OIDC_AUDIENCE: "" }, "三项要一起设"],
    [{ PLANCELL_OIDC_JWKS_URL: "http://login.example.cn/keys" }, "需要 https 地址，收到“http://login.example.cn/keys”"],
    [{ PLANCELL_OIDC_JWKS_URL: "keys" }, "需要 https 地址"],
    [{ PLANCELL_OIDC_ALGORITHMS: "RS256,none" }, "收到“none”"],
    [{ PLANCELL_OIDC_ALGORITHMS: "HS256" }, "收到“HS256”"],
    [{ PLANCELL_OIDC_ROLES: "all=root" }, "收到“all=root”"],
    [{ PLANCELL_OIDC_ROLES: "steward" }, "写成 名称=角色"],
  ])("cannot be %j", (differences, expected) => {
    expect(() => readConfig({ ...SET, ...differences })).toThrow(ConfigFault);
    expect(() => readConfig({ ...SET, ...differences })).toThrow(expected);
  });

  it("on this machine may give its keys without TLS", () => {
    const PLANCELL_OIDC_JWKS_URL = "http://127.0.0.1:8080/keys";
    expect(readConfig({ ...SET, PLANCELL_OIDC_JWKS_URL }).login?.keysUrl).toBe(PLANCELL_OIDC_JWKS_URL);
  });
});

it("opens only the list to strangers where that is set", () => {
  expect([readConfig({}).isListedOnly, readConfig({ PLANCELL_LISTED_ONLY: "no" }).isListedOnly]).toEqual([
    false,
    false,
  ]);
  expect(["1", "yes", "TRUE"].every((PLANCELL_LISTED_ONLY) => readConfig({ PLANCELL_LISTED_ONLY }).isListedOnly)).toBe(
    true,
  );
  expect(() => readConfig({ PLANCELL_LISTED_ONLY: "maybe" })).toThrow(
    "PLANCELL_LISTED_ONLY 需要 yes 或 no，收到“maybe”。",
  );
});

import { createHmac } from "node:crypto";

import { generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createLoginDesk } from "../../server/http/login-desk.ts";
import type { LoginSettings } from "../../server/http/login-settings.ts";
import { AUDIENCE, type LoginService, startLoginService } from "../support/login-service.ts";

let service: LoginService;
beforeAll(async () => {
  service = await startLoginService();
});
afterAll(() => service.close());

function deskWith(differences: Partial<LoginSettings> = {}, now: () => number = Date.now) {
  const settings = {
    issuer: service.issuer,
    audience: AUDIENCE,
    keysUrl: service.keysUrl,
    algorithms: ["RS256"],
    roleClaim: "roles",
    roles: new Map([
      ["readers", "viewer"],
      ["stewards", "steward"],
    ] as const),
    ...differences,
  };
  return createLoginDesk(settings, now);
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const claims = () => ({ iss: service.issuer, aud: AUDIENCE, sub: "wang", exp: inSeconds(600), roles: ["stewards"] });

describe("a token of the login service", () => {
  it("is its subject's, in the highest role that it names", async () => {
    expect(await deskWith()(await service.sign({}))).toEqual({ kind: "oidc", name: "wang", role: "steward" });
    const both = await service.sign({ roles: ["readers", "others", "stewards"] });
    expect(await deskWith()(both)).toHaveProperty("role", "steward");
    expect(await deskWith()(await service.sign({ roles: "readers others" }))).toHaveProperty("role", "viewer");
  });

  it("has its role where the settings say", async () => {
    const inside = await service.sign({ roles: [], realm_access: { roles: ["stewards"] } });
    expect(await deskWith({ roleClaim: "realm_access.roles" })(inside)).toHaveProperty("role", "steward");
    const named = await service.sign({ "https://plan.example.cn/roles": ["readers"] });
    expect(await deskWith({ roleClaim: "https://plan.example.cn/roles" })(named)).toHaveProperty("role", "viewer");
  });

  it.each([
    { roles: [] },
    { roles: ["others"] },
    { roles: { stewards: true } },
    { roles: [["stewards"]] },
    { roles: null },
  ])("is refused in words where it names no role: %j", async (without) => {
    expect(await deskWith()(await service.sign(without))).toMatchObject({
      status: 403,
      code: "ROLE_MISSING",
      message: expect.stringContaining("“roles”没有对应到任何角色"),
    });
  });

  it("may be a minute old, not more", async () => {
    expect(await deskWith()(await service.sign({ exp: inSeconds(-55) }))).toHaveProperty("role", "steward");
    const late = await service.sign({ exp: inSeconds(-65) });
    expect(await deskWith()(late)).toMatchObject({ status: 401, code: "TOKEN_EXPIRED" });
    expect(await deskWith()(await service.sign({ nbf: inSeconds(55) }))).toHaveProperty("role", "steward");
    expect(await deskWith()(await service.sign({ nbf: inSeconds(65) }))).toBeUndefined();
  });

  it("shows nothing hidden in its subject", async () => {
    expect(await deskWith()(await service.sign({ sub: "wang\u0000\u202e admin" }))).toHaveProperty(
      "name",
      "wang admin",
    );
  });
});

describe("an attack", () => {
  it.each<[string, () => Promise<string>]>([
    ["no signature", async () => `${encode({ alg: "none" })}.${encode(claims())}.`],
    ["an algorithm called None", async () => `${encode({ alg: "None", kid: "RS256" })}.${encode(claims())}.AA`],
    [
      "the public key as a shared secret",
      async () => {
        const text = `${encode({ alg: "HS256", kid: "RS256" })}.${encode(claims())}`;
        return `${text}.${createHmac("sha256", service.publicKey).update(text).digest("base64url")}`;
      },
    ],
    ["another issuer", () => service.sign({ iss: "https://login.example.com" })],
    ["no issuer", () => service.sign({ iss: "" })],
    ["another audience", () => service.sign({ aud: "another" })],
    ["no end", async () => service.sign({ exp: undefined as unknown as number })],
    ["no subject", async () => service.sign({ sub: undefined as unknown as string })],
    ["a good signature that is not pinned", () => service.sign({}, { alg: "ES256" })],
    ["an unknown key", () => service.sign({}, { kid: "somebody's" })],
    [
      "a key of its own",
      async () => {
        const { privateKey } = await generateKeyPair("RS256");
        return new SignJWT(claims()).setProtectedHeader({ alg: "RS256", kid: "RS256" }).sign(privateKey);
      },
    ],
    [
      "other claims under the signature",
      async () => {
        const [head, , signature] = (await service.sign({ roles: ["readers"] })).split(".");
        return `${head}.${encode(claims())}.${signature}`;
      },
    ],
    ["a huge token", () => service.sign({ filler: "x".repeat(9000) })],
    ["no JSON", async () => "AAAA.AAAA.AAAA"],
    [
      "an extension that it calls critical",
      async () => `${encode({ alg: "RS256", crit: ["x"], x: 1 })}.${encode(claims())}.AA`,
    ],
  ])("with %s is nobody's", async (_, forge) => {
    expect(await deskWith()(await forge())).toBeUndefined();
  });

  it("with unknown keys does not make the service busy", async () => {
    const desk = deskWith();
    await desk(await service.sign({}));
    const before = service.asked();
    for (let count = 0; count < 20; count++) await desk(await service.sign({}, { kid: `made-up-${count}` }));
    expect(service.asked() - before).toBeLessThanOrEqual(1);
  });
});

describe("a login service that is down", () => {
  it.each([500, 404, 200])("answers nobody's question (%i), and says so", async (status) => {
    service.answerWith(status);
    const refusal = await deskWith()(await service.sign({}));
    service.answerWith(undefined);
    expect(refusal).toMatchObject({
      status: 503,
      code: "LOGIN_UNAVAILABLE",
      headers: { "retry-after": "10" },
      message: expect.stringContaining("取不到登录服务的公钥"),
    });
  });

  it("was up before: its keys are kept", async () => {
    const desk = deskWith();
    await desk(await service.sign({}));
    service.answerWith(500);
    expect(await desk(await service.sign({ sub: "li" }))).toHaveProperty("name", "li");
    service.answerWith(undefined);
  });

  it("is asked again after a while", async () => {
    let later = 0;
    const desk = deskWith({}, () => Date.now() + later);
    service.answerWith(500);
    expect(await desk(await service.sign({}))).toMatchObject({ status: 503 });
    service.answerWith(undefined);
    expect(await desk(await service.sign({}))).toMatchObject({ status: 503 });
    later = 5000;
    expect(await desk(await service.sign({}))).toHaveProperty("role", "steward");
  });
});

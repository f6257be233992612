import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { createToken, revokeToken, type TokenRequest } from "../../server/store/access-token.ts";
import { createTokenDesk } from "../../server/store/token-desk.ts";
import { ADMIN } from "../support/actors.ts";
import { temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";

const START = Date.parse("2029-12-31T23:59:00Z");

async function deskWith(differences: Partial<TokenRequest> = {}) {
  const file = join(temporaryFolder(), "plancell.db");
  const database = temporaryDatabase(file);
  const clock = { time: START };
  const faults: unknown[] = [];
  const desk = createTokenDesk({ database, now: () => clock.time, onFault: (error) => faults.push(error) });
  const request = {
    name: "月报组",
    role: "analyst",
    expiresAt: new Date("2030-01-01T00:00:00Z"),
    ...differences,
  } as const;
  const made = await createToken(database, request, ADMIN);
  return { file, database, clock, desk, faults, token: made?.token ?? "" };
}

describe("the desk", () => {
  it("knows whose a token is", async () => {
    const { desk, token } = await deskWith();
    expect(desk.identify(token)).toEqual({ kind: "token", name: "月报组", role: "analyst" });
  });

  it.each<[string, (token: string) => string]>([
    ["another secret", (token) => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`],
    ["another id", (token) => `plc_00000000${token.slice(12)}`],
    ["nothing but the id", (token) => token.slice(0, 13)],
    ["more behind it", (token) => `${token}A`],
    ["a blank before it", (token) => ` ${token}`],
    ["capitals", (token) => token.toUpperCase()],
    ["nothing", () => ""],
    ["a statement", () => `plc_' OR 1=1_${"A".repeat(43)}`],
  ])("knows nobody by %s", async (_, change) => {
    const { desk, token } = await deskWith();
    expect(desk.identify(change(token))).toBeUndefined();
  });

  it("takes a time of expiry that cannot be read for one that is over", async () => {
    const { desk, token, database } = await deskWith();
    await database.write(async (connection) => connection.execute(`UPDATE "AccessToken" SET "expiresAt" = 'soon'`));
    expect(desk.identify(token)).toBe("ended");
  });

  it("knows the moment at which a token expires", async () => {
    const { desk, token, clock } = await deskWith();
    clock.time += 59_999;
    expect(desk.identify(token)).toHaveProperty("role", "analyst");
    clock.time += 1;
    expect(desk.identify(token)).toBe("ended");
  });

  it("takes one without an end", async () => {
    const { desk, token, clock } = await deskWith({ expiresAt: null });
    clock.time += 100 * 365 * 86_400_000;
    expect(desk.identify(token)).toHaveProperty("role", "analyst");
  });

  it("learns within a second that another process has revoked a token", async () => {
    const { desk, token, file, clock } = await deskWith();
    expect(desk.identify(token)).toHaveProperty("role", "analyst");
    await revokeToken(temporaryDatabase(file), "月报组", ADMIN);
    clock.time += 1000;
    expect(desk.identify(token)).toBe("ended");
  });

  it("gives no role that there is not", async () => {
    const { desk, token, database } = await deskWith();
    await database.prisma.accessToken.updateMany({ data: { role: "root" } });
    expect(desk.identify(token)).toBeUndefined();
  });

  it("notes the day of the last use, once", async () => {
    const { desk, token, clock, database } = await deskWith({ expiresAt: null });
    const lastUse = async () => (await database.prisma.accessToken.findFirst())?.lastUsedOn;
    for (let count = 0; count < 3; count++) desk.identify(token);
    await desk.settle();
    expect(await lastUse()).toBe("2029-12-31");
    clock.time += 120_000;
    desk.identify(token);
    await desk.settle();
    expect(await lastUse()).toBe("2030-01-01");
  });

  it("lets a token in whose use cannot be noted, and says so", async () => {
    const { desk, token, database, faults } = await deskWith();
    await database.prisma.$executeRawUnsafe(
      `CREATE TRIGGER "full" BEFORE UPDATE ON "AccessToken" BEGIN SELECT RAISE(ABORT, 'full'); END`,
    );
    expect(desk.identify(token)).toHaveProperty("role", "analyst");
    await desk.settle();
    expect(faults).toHaveLength(1);
  });
});

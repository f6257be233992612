import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import { createToken, listTokens, revokeToken, TOKEN_FORM } from "../../server/store/access-token.ts";
import { scanAuditLog } from "../../server/store/audit-log.ts";
import { ADMIN } from "../support/actors.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";

const REQUEST = { name: "月报组", role: "analyst", expiresAt: new Date("2030-01-01T00:00:00Z") } as const;

describe("a token", () => {
  it("is 256 random bits after its public part, and only its hash is kept", async () => {
    const database = temporaryDatabase();
    const made = await createToken(database, REQUEST, ADMIN);
    const [, id] = TOKEN_FORM.exec(made?.token ?? "") ?? [];
    expect(made).toMatchObject({ ...REQUEST, id, revokedAt: null, lastUsedOn: null });
    const [row] = [...database.scan('SELECT "sha256" FROM "AccessToken"')];
    expect(row?.[0]).toBe(
      createHash("sha256")
        .update(made?.token ?? "")
        .digest("hex"),
    );
    expect(JSON.stringify([...scanAuditLog(database)])).not.toContain(made?.token.slice(13));
  });

  it("has a name of its own, for good", async () => {
    const database = temporaryDatabase();
    await createToken(database, REQUEST, ADMIN);
    await revokeToken(database, REQUEST.name, ADMIN);
    expect(await createToken(database, REQUEST, ADMIN)).toBeUndefined();
    expect(await listTokens(database)).toHaveLength(1);
  });

  it("is revoked by name or by id, once", async () => {
    const database = temporaryDatabase();
    const made = await createToken(database, REQUEST, ADMIN);
    const other = await createToken(database, { ...REQUEST, name: "另一组" }, ADMIN);
    expect(await revokeToken(database, made?.id ?? "", ADMIN)).toEqual({ id: made?.id, name: "月报组" });
    expect(await revokeToken(database, "月报组", ADMIN)).toBeUndefined();
    expect(await revokeToken(database, "没有", ADMIN)).toBeUndefined();
    const states = (await listTokens(database)).map(({ id, revokedAt }) => [id, revokedAt !== null]);
    expect(new Map(states.map(([id, is]) => [id, is]))).toEqual(
      new Map([
        [made?.id, true],
        [other?.id, false],
      ]),
    );
  });

  it("is in the audit log when it is made and when it is revoked", async () => {
    const database = temporaryDatabase();
    const made = await createToken(database, REQUEST, ADMIN);
    await revokeToken(database, "月报组", ADMIN);
    const said = [...scanAuditLog(database)].map(({ operation, subject, actor, details }) => [
      operation,
      subject,
      actor,
      JSON.parse(details),
    ]);
    expect(said).toEqual([
      [
        "token.create",
        made?.id,
        "the admin",
        { name: "月报组", role: "analyst", expiresAt: "2030-01-01T00:00:00.000Z" },
      ],
      ["token.revoke", made?.id, "the admin", { name: "月报组" }],
    ]);
  });

  it("is never deleted, because the log names it", async () => {
    const database = temporaryDatabase();
    await createToken(database, REQUEST, ADMIN);
    await expect(database.prisma.accessToken.deleteMany()).rejects.toThrow();
  });
});

import { createHash, randomBytes } from "node:crypto";

import type { Actor } from "../domain/actor.ts";
import { type Role, roleOf } from "../domain/role.ts";

import { appendAudit } from "./audit-log.ts";
import type { Database } from "./database.ts";

/** A token as it is known after it was made: everything but the token. */
export interface AccessToken {
  /** The public part, eight hex digits. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** ISO date (UTC) of the last day it was used on. */
  readonly lastUsedOn: string | null;
}

/** A token that was made now: the only time that its text is known. */
export interface NewToken extends AccessToken {
  readonly token: string;
}

/** What a new token is to be. */
export interface TokenRequest {
  readonly name: string;
  readonly role: Role;
  /** Null for one that does not expire. */
  readonly expiresAt: Date | null;
}

const TRANSACTION = { maxWait: 60_000, timeout: 60_000 };

/** `plc_`, the public part of eight hex digits, and 256 random bits. */
export const TOKEN_FORM = /^plc_([0-9a-f]{8})_[\w-]{43}$/u;

/** Makes a token and keeps its hash. Undefined where the name is taken, also by a revoked one: the log names both. */
export async function createToken(
  { prisma }: Pick<Database, "prisma">,
  { name, role, expiresAt }: TokenRequest,
  actor: Actor,
): Promise<NewToken | undefined> {
  const id = randomBytes(4).toString("hex");
  const token = `plc_${id}_${randomBytes(32).toString("base64url")}`;
  return prisma.$transaction(async (writer) => {
    if (await writer.accessToken.findUnique({ where: { name } })) return undefined;
    const sha256 = createHash("sha256").update(token).digest("hex");
    const row = await writer.accessToken.create({ data: { id, name, role, sha256, createdAt: new Date(), expiresAt } });
    const details = { name, role, expiresAt: expiresAt?.toISOString() ?? null };
    await appendAudit(writer, { actor, operation: "token.create", subject: id, details });
    const { createdAt, revokedAt, lastUsedOn } = row;
    return { id, name, role, createdAt, expiresAt, revokedAt, lastUsedOn, token };
  }, TRANSACTION);
}

/** All tokens, newest first. */
export async function listTokens({ prisma }: Pick<Database, "prisma">): Promise<readonly AccessToken[]> {
  const rows = await prisma.accessToken.findMany({ orderBy: [{ createdAt: "desc" }, { id: "asc" }] });
  return rows.map(({ sha256: _, role, ...row }) => ({ ...row, role: roleOf(role) }));
}

/** Revokes the token of that name or id, for good. Undefined where there is none that is not revoked yet. */
export async function revokeToken(
  { prisma }: Pick<Database, "prisma">,
  nameOrId: string,
  actor: Actor,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  return prisma.$transaction(async (writer) => {
    const where = { revokedAt: null, OR: [{ id: nameOrId }, { name: nameOrId }] };
    const found = await writer.accessToken.findFirst({ where });
    if (!found) return undefined;
    await writer.accessToken.update({ where: { id: found.id }, data: { revokedAt: new Date() } });
    const { id, name } = found;
    await appendAudit(writer, { actor, operation: "token.revoke", subject: id, details: { name } });
    return { id, name };
  }, TRANSACTION);
}

import { createHash, timingSafeEqual } from "node:crypto";

import type { Actor } from "../domain/actor.ts";
import { isRole } from "../domain/role.ts";

import { TOKEN_FORM } from "./access-token.ts";
import type { Database } from "./database.ts";

/** Tells whose a token is. */
export interface TokenDesk {
  /** Whose a token is; "ended" for one that is revoked or expired, undefined for a text that never was one. */
  identify(token: string): Actor | "ended" | undefined;
  /** Waits for what is being noted. */
  settle(): Promise<void>;
}

export interface TokenDeskOptions {
  readonly database: Pick<Database, "prisma" | "scan">;
  /** Milliseconds since 1970, never going back. */
  readonly now: () => number;
  /** Told when the last use of a token cannot be noted; the token is good all the same. */
  readonly onFault: (error: unknown) => void;
}

const TOKEN = 'SELECT "name", "role", "sha256", "expiresAt", "revokedAt" FROM "AccessToken" WHERE "id" = ?';

/** How long what the database says of a token is believed; asking it costs as much as answering a small question. */
const BELIEVED_MILLISECONDS = 1000;

/** Compared with where there is no such token, so that the answer takes as long. */
const NO_HASH = "0".repeat(64);

/**
 * Asks the database for a token by its public part, once a second at most: a token that another process revokes is
 * refused within that time. The hash is compared in a time that tells nothing of where it differs. The day of the last
 * use is noted once a day, behind the answer's back.
 */
export function createTokenDesk({ database, now, onFault }: TokenDeskOptions): TokenDesk {
  const known = new Map<string, { readonly row: readonly unknown[]; readonly at: number }>();
  const notedOn = new Map<string, string>();
  const noting = new Set<Promise<void>>();

  function note(id: string): void {
    const today = new Date(now()).toISOString().slice(0, 10);
    if (notedOn.get(id) === today) return;
    notedOn.set(id, today);
    const change = {
      where: { id, OR: [{ lastUsedOn: null }, { lastUsedOn: { lt: today } }] },
      data: { lastUsedOn: today },
    };
    const work = database.prisma.accessToken.updateMany(change).then(() => undefined, onFault);
    noting.add(work);
    void work.finally(() => noting.delete(work));
  }

  /** Only of tokens that there are: made-up ones must not fill the memory. */
  function rowOf(id: string): readonly unknown[] {
    const before = known.get(id);
    if (before && now() - before.at < BELIEVED_MILLISECONDS) return before.row;
    const [row] = [...database.scan(TOKEN, [id])];
    if (row) known.set(id, { row, at: now() });
    return row ?? [];
  }

  return {
    identify(token) {
      const [, id] = TOKEN_FORM.exec(token) ?? [];
      if (id === undefined) return undefined;
      const [name, role, sha256, expiresAt, revokedAt] = rowOf(id);
      const isSame = sameHash(token, typeof sha256 === "string" ? sha256 : NO_HASH);
      if (!isSame || typeof role !== "string" || !isRole(role)) return undefined;
      // What cannot be read as a time is over.
      const isOver = expiresAt !== null && !(Date.parse(String(expiresAt)) > now());
      if (revokedAt !== null || isOver) return "ended";
      note(id);
      return { kind: "token", name: String(name), role };
    },
    settle: async () => {
      await Promise.all(noting);
    },
  };
}

function sameHash(token: string, sha256: string): boolean {
  return timingSafeEqual(createHash("sha256").update(token).digest(), Buffer.from(sha256, "hex"));
}

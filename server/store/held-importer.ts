import type { Actor } from "../domain/actor.ts";
import { roleOf } from "../domain/role.ts";

import type { Database } from "./database.ts";
import { oneOf } from "./load-catalogue.ts";

const KINDS: readonly Actor["kind"][] = ["anonymous", "token", "bootstrap", "oidc", "command"];

const HOLDER = `SELECT "actorKind", "actor", "role" FROM "AuditEntry"
  WHERE "operation" = 'held.hold' AND "subject" = ? ORDER BY "id" DESC LIMIT 1`;

/** Who imported what is held, in the role of that time, as the audit log tells it; undefined for a code that is none. */
export function importerOfHeld(database: Pick<Database, "scan">, code: string): Actor | undefined {
  const [[kind, name, role] = []] = database.scan(HOLDER, [code]);
  return kind === undefined
    ? undefined
    : { kind: oneOf(KINDS, String(kind)), name: String(name), role: roleOf(String(role)) };
}

import type { AuditEntry } from "./audit-chain.ts";
import { digestHeld, sealOfHeld } from "./held-digest.ts";
import { type HeldRelease, type HeldState, listHeld } from "./held-release.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** What became of a held release, by the entry of the audit log that says so. */
const STATES: Readonly<Record<string, HeldState>> = {
  "held.hold": "waiting",
  "held.move": "waiting",
  "held.withdraw": "withdrawn",
  "held.publish": "published",
};

/** What the audit log says of one. */
interface Logged {
  readonly state: HeldState;
  /** Of the last entry that has one. */
  readonly seal: string;
}

/** How many held figures were counted and hashed again, and what is not as the audit log has it, as sentences. */
export async function checkHeld(connection: SqliteConnection, log: readonly AuditEntry[]) {
  const findings: string[] = [];
  let rows = 0;
  if (connection.query("SELECT 1 FROM sqlite_master WHERE name = 'HeldRelease'").rows.length === 0) {
    return { rows, findings };
  }
  const logged = lastWords(log);
  const all = listHeld(connection);
  for (const held of all) {
    if (!isAsLogged(held, logged.get(held.code))) findings.push(`待发布的 ${held.code} 与审计日志不符`);
    if (held.state !== "waiting") continue;
    const digest = await digestHeld(connection, held.id);
    rows += digest.rows;
    const isSame = digest.rows === held.figures && digest.sha256 === held.digest;
    if (!isSame)
      findings.push(`待发布的 ${held.code} 的数据与封存时不同（封存时 ${held.figures} 个，现在 ${digest.rows} 个）`);
  }
  const known = new Set(all.map(({ code }) => code));
  for (const code of logged.keys()) if (!known.has(code)) findings.push(`审计日志里的 ${code} 不见了`);
  return { rows, findings };
}

/** A publication is logged as its release, with the seals of that: the held one's own stays that of the time before. */
function isAsLogged(held: HeldRelease, logged: Logged | undefined): boolean {
  if (logged?.state !== held.state) return false;
  return held.state === "published" || sealOfHeld(held) === logged.seal;
}

function lastWords(log: readonly AuditEntry[]): Map<string, Logged> {
  const words = new Map<string, Logged>();
  for (const { operation, subject, details, contentSha256 } of log) {
    const state = STATES[operation];
    if (state) words.set(state === "published" ? heldIn(details) : subject, { state, seal: contentSha256 });
  }
  return words;
}

function heldIn(details: string): string {
  try {
    const said: unknown = JSON.parse(details);
    return typeof said === "object" && said !== null && "held" in said ? String(said.held) : "";
  } catch {
    // Of an entry that was changed, which the chain tells of.
    return "";
  }
}

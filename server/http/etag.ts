import { createHash } from "node:crypto";

/** A weak tag of the content: the same however it is compressed, different when a single byte differs. */
export function etagOf(content: string | Buffer): string {
  return `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
}

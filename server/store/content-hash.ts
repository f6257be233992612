import { createHash } from "node:crypto";

/** SHA-256 of whatever JSON can say, in hex: the same content has the same hash. */
export function contentHash(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

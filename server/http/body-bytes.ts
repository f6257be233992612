import type { Readable } from "node:stream";

import { type HttpRefusal, refuseRequest } from "./http-refusal.ts";

/** Bytes that all unfinished bodies together may hold, so that many slow senders can't fill the memory. */
export interface BodyBudget {
  /** Bytes still free. */
  free: number;
}

export interface BodyLimits {
  readonly maxBytes: number;
  readonly budget: BodyBudget;
}

/**
 * A whole request body, or why not. The stream is not destroyed on refusal: the rest is left unread, and Node throws
 * it away after the answer, so that the client gets to see the answer instead of a reset connection.
 */
export function readBytes(body: Readable, limits: BodyLimits): Promise<Buffer | HttpRefusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;

    function finish(outcome: Buffer | HttpRefusal): void {
      body.off("data", onData).off("end", onEnd).off("close", onCut).off("error", onCut);
      // Without a listener, an error after the refusal (the client hung up) would end the process.
      body.on("error", () => undefined);
      limits.budget.free += size;
      size = 0;
      chunks.length = 0;
      resolve(outcome);
    }
    function onData(chunk: Buffer): void {
      size += chunk.length;
      limits.budget.free -= chunk.length;
      chunks.push(chunk);
      if (size > limits.maxBytes) finish(refuseRequest("BODY_TOO_LARGE"));
      else if (limits.budget.free < 0) finish(refuseRequest("SERVER_BUSY", "", { "retry-after": "1" }));
    }
    const onEnd = () => finish(Buffer.concat(chunks, size));
    const onCut = () => finish(refuseRequest("BODY_CUT_SHORT"));

    body.on("data", onData).on("end", onEnd).on("close", onCut).on("error", onCut);
  });
}

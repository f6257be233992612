import { type HttpRefusal, refuseRequest } from "./http-refusal.ts";

export interface StreamLimits {
  /** Streams that one client address may have open. */
  readonly perClient: number;
  /** Streams that all may have open together. */
  readonly total: number;
}

/** Gives one stream its place: what it gives frees the place again, once; or why there is none. */
export type TakeSlot = (client: string) => (() => void) | HttpRefusal;

const WAIT = { "retry-after": "10" };

/** Counts open streams, for each client and together. */
export function createStreamSlots({ perClient, total }: StreamLimits): TakeSlot {
  const open = new Map<string, number>();
  let sum = 0;

  function free(client: string): void {
    const left = (open.get(client) ?? 0) - 1;
    sum--;
    if (left > 0) open.set(client, left);
    else open.delete(client);
  }

  return (client) => {
    const own = open.get(client) ?? 0;
    if (own >= perClient) return refuseRequest("STREAMS_EXCEEDED", String(perClient), WAIT);
    if (sum >= total) return refuseRequest("SERVER_BUSY", "", WAIT);
    open.set(client, own + 1);
    sum++;
    let isFree = false;
    return () => {
      if (!isFree) free(client);
      isFree = true;
    };
  };
}

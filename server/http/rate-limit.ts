/** How fast one client may go: a bucket of `burst` that refills by `perSecond`. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export interface RateLimit {
  /** Seconds until the client may go on, at least 1; 0 when it may now. Takes nothing. */
  wait(client: string): number;
  /** Takes one from the client's bucket, as far as there is one. */
  take(client: string): void;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Most clients remembered; the ones seen first are forgotten first, so that strangers can't fill the memory. */
const MOST_CLIENTS = 20_000;

/** One bucket for each client. `now` is a monotonic clock in milliseconds: a wall clock that jumps would lift the limit. */
export function createRateLimit(rate: Rate, now: () => number): RateLimit {
  const buckets = new Map<string, Bucket>();

  function bucketOf(client: string): Bucket {
    const time = now();
    const bucket = buckets.get(client) ?? { tokens: rate.burst, filledAt: time };
    bucket.tokens = Math.min(rate.burst, bucket.tokens + ((time - bucket.filledAt) / 1000) * rate.perSecond);
    bucket.filledAt = time;
    return bucket;
  }

  return {
    wait(client) {
      const { tokens } = bucketOf(client);
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / rate.perSecond));
    },
    take(client) {
      const bucket = bucketOf(client);
      bucket.tokens = Math.max(0, bucket.tokens - 1);
      if (!buckets.has(client) && buckets.size >= MOST_CLIENTS) forgetOldest(buckets);
      buckets.set(client, bucket);
    },
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const oldest = buckets.keys().next();
  if (!oldest.done) buckets.delete(oldest.value);
}

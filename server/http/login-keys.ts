import type { SteadyClock } from "./steady-clock.ts";

/** The most bytes of keys that are read. */
const MOST_BYTES = 256 * 1024;

/** After a failure nothing is asked for so long: a login service that is down is not asked with every request. */
const PAUSE_MILLISECONDS = 5000;

type Ask = (url: string, options: RequestInit) => Promise<Response>;

/** Fetches a login service's keys, within bounds of size and frequency. @throws TypeError where they cannot be had */
export function fetchKeys(now: SteadyClock, fetchFrom: typeof fetch): Ask {
  let failedAt = Number.NEGATIVE_INFINITY;

  return async (url, options) => {
    if (now() - failedAt < PAUSE_MILLISECONDS) throw new TypeError("The keys could not be had a moment ago");
    try {
      const response = await fetchFrom(url, options);
      if (response.status !== 200) throw new TypeError(`The keys' address answered ${response.status}`);
      return new Response(await readBounded(response), {
        status: 200,
        headers: { "content-type": "application/json" },
      });
    } catch (error) {
      failedAt = now();
      throw error;
    }
  };
}

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new TypeError(`The keys are longer than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

import { setImmediate } from "node:timers/promises";

import type { RowSource } from "../../domain/saved/rows.ts";

import { ByteChunks } from "./byte-chunks.ts";
import type { LineFormat } from "./line-format.ts";
import { createLineWriter } from "./line-writer.ts";
import type { Encode } from "./text-coder.ts";

/** Which rows of a source are meant. */
export interface RowSpan {
  readonly start: number;
  readonly end: number;
}

const CHUNK_BYTES = 64 * 1024;

/** How many chunks a reader may hold at once: one that is being sent, one that waits, and as many again. */
const CHUNKS_HELD = 4;

/**
 * The rows of a source as text in chunks of 64 KiB. A chunk is made when the one before it has been taken, so a slow
 * client holds up nothing but itself, and one that goes ends the work. Chunks are used again: each is good until four
 * more have been asked for, and who keeps them longer has to copy them.
 */
export async function* lineStream(
  source: RowSource,
  { start, end }: RowSpan,
  { format, encode }: { readonly format: LineFormat; readonly encode: Encode },
): AsyncGenerator<Buffer> {
  const to = new ByteChunks(CHUNK_BYTES);
  const write = createLineWriter(format, source.words, { encode, to });
  const held: Buffer[] = [];
  to.put(encode(format.open));
  for (const batch of source.batches(start, end)) {
    write(batch);
    for (const chunk of to.full()) {
      yield chunk;
      held.push(chunk);
      const spent = held.length > CHUNKS_HELD ? held.shift() : undefined;
      if (spent) to.recycle(spent);
      // A client that takes everything at once would otherwise keep all others waiting.
      await setImmediate();
    }
  }
  to.put(encode(format.close));
  yield* to.rest();
}

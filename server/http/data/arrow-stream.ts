import { setImmediate } from "node:timers/promises";
import type * as Arrow from "apache-arrow";

import type { RowSource } from "../../domain/saved/rows.ts";
import type { Column } from "../../domain/saved/saved-query.ts";

import type { ArrowColumn, ArrowLibrary } from "./arrow-column.ts";
import { createArrowColumn } from "./create-arrow-column.ts";
import type { RowSpan } from "./line-stream.ts";

/** Rows of one record batch: half a megabyte of figures. */
const BATCH_ROWS = 8192;

/**
 * The rows of a source as an Arrow IPC stream, texts by dictionaries that are sent before the rows. A record batch is
 * made when the one before it has been taken.
 */
export async function* arrowStream(
  source: RowSource,
  { start, end }: RowSpan,
  columns: readonly (Pick<Column, "type"> & { readonly head: string })[],
): AsyncGenerator<Buffer> {
  // Loading it takes a fifth of a second, and most servers are never asked for this format.
  const arrow = await import("apache-arrow");
  const words = source.vocabulary();
  const filling = columns.map(({ type }, id) =>
    createArrowColumn(arrow, { type }, { words: words[id], id, rows: BATCH_ROWS }),
  );
  const schema = new arrow.Schema(columns.map(({ head }, at) => fieldOf(arrow, head, filling[at])));
  const writer = openWriter(arrow, schema);
  let rows = 0;
  for (const batch of source.batches(start, end)) {
    if (rows + batch.size > BATCH_ROWS) {
      yield writer.write(recordBatch(arrow, schema, { filling, rows }));
      rows = 0;
      await setImmediate();
    }
    // No iterator: this is done for every column of every series.
    for (let at = 0; at < filling.length; at++) {
      const cells = batch.columns[at];
      if (cells) filling[at]?.fill(rows, cells, batch.size);
    }
    rows += batch.size;
  }
  if (rows > 0) yield writer.write(recordBatch(arrow, schema, { filling, rows }));
  yield writer.end();
}

function fieldOf(arrow: ArrowLibrary, head: string, column: ArrowColumn | undefined): Arrow.Field {
  return new arrow.Field(head, column?.type ?? new arrow.Null(), true);
}

function recordBatch(
  arrow: ArrowLibrary,
  schema: Arrow.Schema,
  { filling, rows }: { readonly filling: readonly ArrowColumn[]; readonly rows: number },
): Arrow.RecordBatch {
  const children = filling.map((column) => column.take(rows));
  const type = new arrow.Struct(schema.fields);
  return new arrow.RecordBatch(schema, arrow.makeData({ type, length: rows, nullCount: 0, children }));
}

/** A writer that hands out what it writes instead of queueing it. */
function openWriter(arrow: ArrowLibrary, schema: Arrow.Schema) {
  let chunks: Uint8Array[] = [];
  class Sink extends arrow.AsyncByteQueue {
    override write(chunk: Uint8Array): undefined {
      chunks.push(chunk);
    }
  }
  const writer = new arrow.RecordBatchStreamWriter({ autoDestroy: false }).reset(new Sink(), schema);
  function taken(): Buffer {
    const bytes = Buffer.concat(chunks);
    chunks = [];
    return bytes;
  }
  return {
    write(batch: Arrow.RecordBatch): Buffer {
      writer.write(batch);
      return taken();
    },
    end(): Buffer {
      writer.finish();
      return taken();
    },
  };
}

import { CsvError, Parser } from "csv-parse";

import type { ImportRow } from "../domain/import/import-row.ts";
import { CsvFault } from "./csv-fault.ts";
import { delimiterOf } from "./delimiter.ts";
import type { TextEncoding } from "./text-encoding.ts";

/** A line of more than that is no line of a table. */
const LONGEST_LINE = 1024 * 1024;
const MOST_COLUMNS = 1000;

/**
 * The rows of a delimited text, some at a time, each with its number among the records; lines of nothing count too.
 * Memory is that of one chunk and its rows. @throws CsvFault for what is no table, with the line where that shows
 */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<readonly ImportRow[], void> {
  let reader: RowReader | undefined;
  for await (const text of decode(chunks, encoding)) {
    reader ??= new RowReader(delimiterOf(text));
    yield reader.read(text);
  }
  if (reader) yield await reader.finish();
}

/** Takes records where the parser would put them into a stream: a promise for each of four million would cost more. */
class RecordTaker extends Parser {
  rows: ImportRow[] = [];
  count = 0;
  fault: CsvFault | undefined;

  override push(cells: unknown): boolean {
    if (!Array.isArray(cells)) return super.push(cells);
    this.count++;
    if (cells.length <= MOST_COLUMNS) this.rows.push({ row: this.count, cells });
    else {
      this.fault ??= new CsvFault("TOO_MANY_COLUMNS", `${this.count} 行有 ${cells.length} 列，最多 ${MOST_COLUMNS} 列`);
    }
    return true;
  }
}

class RowReader {
  readonly #parser: RecordTaker;

  constructor(delimiter: string) {
    this.#parser = new RecordTaker({
      delimiter,
      // Excel ends lines either way, and old Macintoshes in a third.
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: LONGEST_LINE,
    });
    this.#parser.on("error", (error) => {
      this.#parser.fault ??= faultOf(error, this.#parser.count + 1);
    });
    this.#parser.resume();
  }

  read(text: string): readonly ImportRow[] {
    this.#parser.write(text);
    return this.#given();
  }

  async finish(): Promise<readonly ImportRow[]> {
    const ended = new Promise<void>((resolve) => this.#parser.on("close", resolve));
    if (!this.#parser.destroyed) {
      this.#parser.end();
      await ended;
    }
    return this.#given();
  }

  #given(): readonly ImportRow[] {
    const { fault, rows } = this.#parser;
    if (fault) throw fault;
    this.#parser.rows = [];
    return rows;
  }
}

function faultOf(error: Error, line: number): CsvFault {
  const code = error instanceof CsvError ? error.code : "";
  if (code === "CSV_MAX_RECORD_SIZE") return new CsvFault("LINE_TOO_LONG", String(line), error);
  if (code === "CSV_QUOTE_NOT_CLOSED") return new CsvFault("QUOTE", String(line), error);
  return new CsvFault("MALFORMED", code || error.message, error);
}

/** Texts of the bytes; what is not sound in the encoding is refused, not replaced. */
async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decodeChunk = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      throw new CsvFault("ENCODING", `不是 ${encoding}`, error);
    }
  };
  for await (const chunk of chunks) yield decodeChunk(chunk);
  yield decodeChunk();
}

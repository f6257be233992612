import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

import { CsvFault } from "./csv-fault.ts";
import { EncodingSurvey, type TextEncoding } from "./text-encoding.ts";

/** What one pass over a file tells. */
export interface FileSurvey {
  readonly size: number;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly encoding: TextEncoding;
}

const CHUNK_SIZE = 1024 * 1024;

/** Reads a text file once: its hash, its encoding. @throws CsvFault for one that is empty, no text, or unreadable */
export async function surveyFile(path: string, named?: TextEncoding): Promise<FileSurvey> {
  const hash = createHash("sha256");
  const survey = new EncodingSurvey();
  let size = 0;
  let hasNul = false;
  for await (const chunk of fileChunks(path, CHUNK_SIZE)) {
    hash.update(chunk);
    if (!named) survey.add(chunk);
    hasNul ||= chunk.includes(0);
    size += chunk.length;
  }
  const encoding = named ?? survey.finish();
  if (size === 0) throw new CsvFault("EMPTY");
  if (hasNul && !encoding?.startsWith("utf-16")) throw new CsvFault("BINARY");
  if (encoding === undefined) throw new CsvFault("ENCODING", "认不出来（不是 UTF-8，也不是 GB18030）");
  return { size, sha256: hash.digest("hex"), encoding };
}

/** The bytes of a file, a chunk at a time. @throws CsvFault UNREADABLE */
export async function* fileChunks(path: string, chunkSize: number): AsyncGenerator<Uint8Array, void> {
  const stream = createReadStream(path, { highWaterMark: chunkSize });
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    throw error instanceof CsvFault ? error : new CsvFault("UNREADABLE", codeOf(error), error);
  } finally {
    stream.destroy();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";

import { BOUNDS } from "./bounds.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { ZipArchive } from "./zip-archive.ts";
import type { ZipEntry } from "./zip-entry.ts";

// Texts of more than 128 KiB are kept until a full collection, which a workbook of a million rows would wait for in vain.
const CHUNK_SIZE = 64 * 1024;

/** The bytes of a part as they come; never more than the directory says, and at the end exactly those by their checksum. */
export async function* unpack({ bytes }: ZipArchive, entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  let [size, crc] = [0, 0];
  for await (const chunk of entry.isPacked ? inflate(packed, entry.name) : [packed]) {
    size += chunk.length;
    if (size > entry.size) throw new WorkbookFault("UNSAFE", `${entry.name} 比目录所说的大`);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw new WorkbookFault("DAMAGED", `${entry.name} 的校验和不符`);
}

/** The part as one text. @throws WorkbookFault TOO_LARGE for one that should not be held at once. */
export async function unpackText(archive: ZipArchive, entry: ZipEntry): Promise<string> {
  if (entry.size > BOUNDS.rewrittenSize) throw new WorkbookFault("TOO_LARGE", `${entry.name} 有 ${entry.size} 字节`);
  let text = "";
  for await (const piece of decode(unpack(archive, entry), entry.name)) text += piece;
  return text;
}

/** Texts of the bytes of a part; what is not UTF-8 is refused, not replaced. */
export async function* decode(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decodeChunk = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      throw new WorkbookFault("DAMAGED", `${name} 不是 UTF-8 文字`, error);
    }
  };
  for await (const chunk of chunks) yield decodeChunk(chunk);
  yield decodeChunk();
}

async function* inflate(packed: Uint8Array, name: string): AsyncGenerator<Uint8Array, void> {
  const stream = Readable.from([packed]).pipe(createInflateRaw({ chunkSize: CHUNK_SIZE }));
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    throw error instanceof WorkbookFault ? error : new WorkbookFault("DAMAGED", `${name} 不能解压`, error);
  } finally {
    stream.destroy();
  }
}

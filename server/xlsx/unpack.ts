import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";

import { BOUNDS } from "./bounds.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { ZipArchive } from "./zip-archive.ts";
import type { ZipEntry } from "./zip-entry.ts";

// Texts of more than 128 KiB are kept until a full collection, which a workbook of a million rows would wait for in vain.
const CHUNK_SIZE = 64 * 1024;

/**
 * The bytes of a part as they come; never more than the directory says, and at the end exactly those by their checksum.
 *
 * @throws WorkbookFault, as they come, for a part that lies, is damaged, or is too large to be read
 */
export async function* unpack({ bytes }: ZipArchive, entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
  checkSize(entry);
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

/** Only of parts that are read: a blank picture may be packed a thousand times. */
function checkSize({ name, size, packedSize }: ZipEntry): void {
  if (size > BOUNDS.partSize) throw new WorkbookFault("TOO_LARGE", `${name} 有 ${size} 字节`);
  if (size > BOUNDS.ratioFrom && size > packedSize * BOUNDS.ratio) {
    throw new WorkbookFault("UNSAFE", `${name} 的压缩比超过 ${BOUNDS.ratio} 倍`);
  }
}

/** The part as one text, its byte order mark included, so that what is made of it is the same where nothing was changed. */
export async function unpackText(archive: ZipArchive, entry: ZipEntry): Promise<string> {
  let text = "";
  for await (const piece of decode(unpack(archive, entry), entry.name)) text += piece;
  // What is made of it is written as UTF-8.
  return text.replace(/^(\ufeff?<\?xml[^>]*?encoding\s*=\s*)(["'])utf-16(?:le|be)?\2/iu, "$1$2UTF-8$2");
}

/** Texts of the bytes of a part; what is neither UTF-8 nor UTF-16 is refused, not replaced. */
export async function* decode(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string, void> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const decodeChunk = (chunk?: Uint8Array) => {
    try {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true, ignoreBOM: true });
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      throw new WorkbookFault("DAMAGED", `${name} 不是 UTF-8 文字`, error);
    }
  };
  for await (const chunk of chunks) yield decodeChunk(chunk);
  yield decodeChunk();
}

/** The encoding of XML that begins so: with a mark of the order of its bytes, or with its first tag. */
function encodingOf([first, second]: Uint8Array = new Uint8Array()): "utf-8" | "utf-16le" | "utf-16be" {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : "utf-8";
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

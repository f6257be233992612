import { crc32, deflateRawSync } from "node:zlib";

import type { ZipArchive } from "./zip-archive.ts";
import type { ZipEntry } from "./zip-entry.ts";

/** What becomes of the parts of a package; what is not named stays byte for byte. */
export interface ArchiveChanges {
  /** New content of parts that exist, and of new ones, by name. */
  readonly contents: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

interface Written {
  /** The header and the packed bytes. */
  readonly body: Uint8Array;
  /** Its line of the directory, for the place where it lies. */
  readonly directoryLine: (start: number) => Uint8Array;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const END = 0x06054b50;
const END_SIZE = 22;
const VERSION = 20;
const UTF8_FLAG = 0x0800;
const DEFLATED = 8;

/** 1980-01-01, the first day of the format, which Excel itself writes: equal content gives equal bytes. */
const NO_DATE = 0x21;

/** The package anew. Parts that are kept are copied as they are packed, in their order; new ones come after them. */
export function writeArchive(archive: ZipArchive, { contents, removed }: ArchiveChanges): Uint8Array {
  const { bytes, entries, entry, comment } = archive;
  const kept = entries.filter(({ name }) => !removed.has(name));
  const written = kept.map((one) => {
    const content = contents.get(one.name);
    return content === undefined ? copied(bytes, one) : packed(one.name, content);
  });
  for (const [name, content] of contents) if (!entry(name)) written.push(packed(name, content));
  const pieces = written.map(({ body }) => body);
  const lines: Uint8Array[] = [];
  let at = 0;
  for (const { body, directoryLine } of written) {
    lines.push(directoryLine(at));
    at += body.length;
  }
  const directorySize = lines.reduce((size, line) => size + line.length, 0);
  return Buffer.concat([...pieces, ...lines, endRecord(lines.length, directorySize, at, comment.length), comment]);
}

function copied(bytes: Uint8Array, entry: ZipEntry): Written {
  const directoryLine = (start: number) => {
    const line = withoutLongFields(entry);
    new DataView(line.buffer).setUint32(42, start, true);
    return line;
  };
  return { body: bytes.subarray(entry.start, entry.end), directoryLine };
}

/** The line with its sizes where they fit now: nothing here is as large as to need the fields for long ones. */
function withoutLongFields({ directoryLine, packedSize, size }: ZipEntry): Uint8Array {
  const old = new DataView(directoryLine.buffer, directoryLine.byteOffset, directoryLine.byteLength);
  const extraStart = CENTRAL_SIZE + old.getUint16(28, true);
  const extraEnd = extraStart + old.getUint16(30, true);
  const extras: Uint8Array[] = [];
  for (let at = extraStart; at + 4 <= extraEnd; ) {
    const next = at + 4 + old.getUint16(at + 2, true);
    if (old.getUint16(at, true) !== 1) extras.push(directoryLine.subarray(at, Math.min(next, extraEnd)));
    at = next;
  }
  const line = joined([directoryLine.subarray(0, extraStart), ...extras, directoryLine.subarray(extraEnd)]);
  const view = new DataView(line.buffer);
  view.setUint16(
    30,
    extras.reduce((length, extra) => length + extra.length, 0),
    true,
  );
  view.setUint32(20, packedSize, true);
  view.setUint32(24, size, true);
  return line;
}

function packed(name: string, content: string): Written {
  const unpacked = Buffer.from(content, "utf8");
  const data = deflateRawSync(unpacked);
  const nameBytes = Buffer.from(name, "utf8");
  const header = new DataView(new ArrayBuffer(LOCAL_SIZE));
  header.setUint32(0, LOCAL, true);
  const fields = {
    crc: crc32(unpacked),
    packedSize: data.length,
    size: unpacked.length,
    name: nameBytes.length,
    isPlainName: nameBytes.length === name.length,
  };
  writeFields(header, 4, fields);
  const directoryLine = (start: number) => {
    const line = new DataView(new ArrayBuffer(CENTRAL_SIZE));
    line.setUint32(0, CENTRAL, true);
    line.setUint16(4, VERSION, true);
    line.setUint32(42, start, true);
    writeFields(line, 6, fields);
    return joined([bytesOf(line), nameBytes]);
  };
  return { body: joined([bytesOf(header), nameBytes, data]), directoryLine };
}

/** The fields that a header and a line of the directory have in common, from its version on. */
function writeFields(
  view: DataView,
  at: number,
  fields: {
    readonly crc: number;
    readonly packedSize: number;
    readonly size: number;
    readonly name: number;
    readonly isPlainName: boolean;
  },
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, fields.isPlainName ? 0 : UTF8_FLAG, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, NO_DATE, true);
  view.setUint32(at + 10, fields.crc, true);
  view.setUint32(at + 14, fields.packedSize, true);
  view.setUint32(at + 18, fields.size, true);
  view.setUint16(at + 22, fields.name, true);
}

function endRecord(count: number, directorySize: number, directoryStart: number, commentLength: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(END_SIZE));
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryStart, true);
  view.setUint16(20, commentLength, true);
  return bytesOf(view);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer);
}

/** A copy of its own, whose buffer begins with it; small buffers of Node share one. */
function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

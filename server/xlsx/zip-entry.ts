import { BOUNDS } from "./bounds.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { ZipEnd } from "./zip-end.ts";

/** A part of a zip file, as both its headers tell. */
export interface ZipEntry {
  readonly name: string;
  readonly isPacked: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its header begins, its packed bytes begin, and what follows it begins. */
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
  /** Its line of the directory, byte for byte. */
  readonly directoryLine: Uint8Array;
}

type Listed = Omit<ZipEntry, "dataStart" | "end">;

const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED_FLAG = 1;
const DEFLATED = 8;
const ZIP64_EXTRA = 1;
const IN_EXTRA = 0xffffffff;

/** Every entry of the directory, checked against its own header, in the order in which they lie in the file. */
export function readZipEntries(bytes: Uint8Array, end: ZipEnd): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = readDirectory(bytes, view, end).sort((a, b) => a.start - b.start);
  return listed.map((entry, at) => {
    const limit = listed[at + 1]?.start ?? end.directoryStart;
    const dataStart = checkHeader(bytes, entry, limit);
    if (dataStart + entry.packedSize > limit) throw new WorkbookFault("DAMAGED", `${entry.name} 与别的部件重叠`);
    return { ...entry, dataStart, end: limit };
  });
}

function readDirectory(bytes: Uint8Array, view: DataView, { entryCount, directoryStart, directorySize }: ZipEnd) {
  const entries: Listed[] = [];
  const limit = directoryStart + directorySize;
  let at = directoryStart;
  for (let index = 0; index < entryCount; index++) {
    if (at + CENTRAL_SIZE > limit || view.getUint32(at, true) !== CENTRAL)
      throw new WorkbookFault("DAMAGED", "目录不完整");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + CENTRAL_SIZE + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > limit) throw new WorkbookFault("DAMAGED", "目录不完整");
    entries.push(readLine(bytes.subarray(at, next)));
    at = next;
  }
  return entries;
}

function readLine(line: Uint8Array): Listed {
  const view = new DataView(line.buffer, line.byteOffset, line.byteLength);
  const nameEnd = CENTRAL_SIZE + view.getUint16(28, true);
  const name = readName(line.subarray(CENTRAL_SIZE, nameEnd));
  const method = view.getUint16(10, true);
  if (view.getUint16(8, true) & ENCRYPTED_FLAG) throw new WorkbookFault("ENCRYPTED");
  if (method !== 0 && method !== DEFLATED) throw new WorkbookFault("DAMAGED", `${name} 的压缩方法 ${method} 无法识别`);
  const long = longFields(view, nameEnd);
  const field = (at: number) => {
    const value = view.getUint32(at, true);
    return value === IN_EXTRA ? long() : value;
  };
  // The order in which the extra field holds them.
  const [size, packedSize, start] = [field(24), field(20), field(42)];
  return {
    name,
    isPacked: method === DEFLATED,
    crc: view.getUint32(16, true),
    packedSize,
    size,
    start,
    directoryLine: line,
  };
}

/** Gives the eight-byte fields of the zip64 extra one after another. */
function longFields(view: DataView, extraStart: number): () => number {
  const extraEnd = extraStart + view.getUint16(30, true);
  let at = extraStart;
  while (at + 4 <= extraEnd && view.getUint16(at, true) !== ZIP64_EXTRA) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return () => {
    if (at + 8 > extraEnd) throw new WorkbookFault("DAMAGED", "目录不完整");
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
}

function readName(bytes: Uint8Array): string {
  // Some writers part folders as Windows does.
  const name = new TextDecoder().decode(bytes).replaceAll("\\", "/");
  const isUnsafe = /^\/|^[A-Za-z]:|\0|(?:^|\/)\.\.(?:\/|$)/u.test(name);
  if (isUnsafe || name === "" || bytes.length > BOUNDS.nameLength) {
    throw new WorkbookFault("UNSAFE", `部件名称 ${JSON.stringify(name.slice(0, 60))}`);
  }
  return name;
}

/** Where the data of an entry begin, by its own header, which must not contradict the directory. */
function checkHeader(bytes: Uint8Array, { name, start, isPacked, directoryLine }: Listed, limit: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fault = () => new WorkbookFault("DAMAGED", `${name} 的文件头与目录不符`);
  if (start + LOCAL_SIZE > limit || view.getUint32(start, true) !== LOCAL) throw fault();
  if (view.getUint16(start + 8, true) !== (isPacked ? DEFLATED : 0)) throw fault();
  const nameEnd = start + LOCAL_SIZE + view.getUint16(start + 26, true);
  const listed = directoryLine.subarray(CENTRAL_SIZE, CENTRAL_SIZE + nameEnd - start - LOCAL_SIZE);
  // Readers that go by the one name must not see another part than those that go by the other.
  if (Buffer.compare(listed, bytes.subarray(start + LOCAL_SIZE, nameEnd)) !== 0) throw fault();
  return nameEnd + view.getUint16(start + 28, true);
}

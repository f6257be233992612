import { BOUNDS } from "./bounds.ts";
import { foreignFault } from "./foreign-file.ts";
import { WorkbookFault } from "./workbook-fault.ts";

/** Where the directory of a zip file lies, how many entries it has, and what is remarked on the whole. */
export interface ZipEnd {
  readonly entryCount: number;
  readonly directoryStart: number;
  readonly directorySize: number;
  readonly comment: Uint8Array;
}

type Directory = Omit<ZipEnd, "comment">;

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_SIZE = 20;
const END_64_SIZE = 56;

/** Finds the end record of a zip file. @throws WorkbookFault where there is none: no zip at all, or one that was cut off. */
export function readZipEnd(bytes: Uint8Array): ZipEnd {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = findEnd(view);
  if (at < 0) throw beginsAsZip(bytes) ? new WorkbookFault("DAMAGED", "文件不完整，可能没有传完") : foreignFault(bytes);
  const end = readEnd64(view, at) ?? {
    entryCount: view.getUint16(at + 10, true),
    directorySize: view.getUint32(at + 12, true),
    directoryStart: view.getUint32(at + 16, true),
  };
  if (end.entryCount > BOUNDS.entries) throw new WorkbookFault("TOO_LARGE", `${end.entryCount} 个部件`);
  if (end.directoryStart + end.directorySize > at) throw new WorkbookFault("DAMAGED", "目录不完整");
  const commentStart = at + END_SIZE;
  return { ...end, comment: bytes.subarray(commentStart, commentStart + view.getUint16(at + 20, true)) };
}

function beginsAsZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 3, 4].every((byte, at) => bytes[at] === byte);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

/** The end record of files made by writers that do not know beforehand how large they get. */
function readEnd64(view: DataView, end: number): Directory | undefined {
  const locator = end - LOCATOR_64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + END_64_SIZE > locator || view.getUint32(at, true) !== END_64)
    throw new WorkbookFault("DAMAGED", "目录不完整");
  return {
    entryCount: Number(view.getBigUint64(at + 32, true)),
    directorySize: Number(view.getBigUint64(at + 40, true)),
    directoryStart: Number(view.getBigUint64(at + 48, true)),
  };
}

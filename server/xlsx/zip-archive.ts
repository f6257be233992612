import { BOUNDS } from "./bounds.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { readZipEnd } from "./zip-end.ts";
import { readZipEntries, type ZipEntry } from "./zip-entry.ts";

/** A zip file that lies in memory; its parts are unpacked one at a time. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order in which they lie in the file. */
  readonly entries: readonly ZipEntry[];
  /** What is remarked on the whole; mostly nothing. */
  readonly comment: Uint8Array;
  /** The part of that name, whatever its case; names of packages are compared so. */
  entry(name: string): ZipEntry | undefined;
}

/** Reads the directory of a zip file, unpacking nothing. @throws WorkbookFault for what is no zip, or none to be trusted. */
export function openArchive(bytes: Uint8Array): ZipArchive {
  if (bytes.length > BOUNDS.fileSize) throw new WorkbookFault("TOO_LARGE", `${bytes.length} 字节`);
  const end = readZipEnd(bytes);
  const entries = readZipEntries(bytes, end);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (byName.has(key)) throw new WorkbookFault("UNSAFE", `两个部件同名：${entry.name}`);
    byName.set(key, entry);
  }
  checkSize(entries);
  return { bytes, entries, comment: end.comment, entry: (name) => byName.get(name.toLowerCase()) };
}

function checkSize(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { size } of entries) total += size;
  if (total > BOUNDS.totalSize) throw new WorkbookFault("TOO_LARGE", `解压后 ${total} 字节`);
}

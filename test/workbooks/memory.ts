import { execFileSync } from "node:child_process";

import type { OpenWorkbook } from "../host/host.ts";

const MEGABYTE = 1_048_576;

/** Megabytes of live objects in the page: the grid that stands in for Excel and the add-in in its frame together. */
export async function pageHeap(book: OpenWorkbook): Promise<number> {
  const session = await book.page.context().newCDPSession(book.page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / MEGABYTE;
}

/** Megabytes that a process holds in memory; NaN where the system has no `ps`. */
export function processMemory(pid: number): number {
  try {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
  } catch {
    return Number.NaN;
  }
}

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { get, request } from "node:http";

import { DEMO_SIZE } from "./demo-content.ts";

/** The whole book as tables: rows per second of every format beside the floor, and the memory that it takes. */

const ROUNDS = 5;

/** The seven columns that a chart of figures needs. */
const NODES = `query Rows($first: Int!, $after: String) {
  observationRows(first: $first, after: $after) {
    nodes { indicator area member period value }
    pageInfo { endCursor hasNextPage }
  }
}`;

interface Measurable {
  readonly url: string;
  readonly pid: number;
}

interface Measured {
  readonly rows: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Measures and prints; the ratios are what counts. */
export async function reportExport(product: Measurable, floor: Measurable): Promise<void> {
  const idle = memoryOf(product.pid, "VmRSS");
  await assertSame(`${product.url}/data/figures.csv`, `${floor.url}/figures.csv`);
  const best = new Map<string, Measured>();
  const most = new Map<string, number>();
  const cpu = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, measure] of Object.entries(measures(product.url, floor.url))) {
      resetPeak(product.pid);
      const pid = name === "地板 CSV" ? floor.pid : product.pid;
      const before = cpuOf(pid);
      const one = await measure();
      const measured = { ...one, cpu: ((cpuOf(pid) - before) * 1000) / one.rows };
      cpu.set(name, Math.min(cpu.get(name) ?? Number.POSITIVE_INFINITY, measured.cpu));
      // Later on there is memory of earlier rounds that the process has not given back.
      if (round === 0) most.set(name, memoryOf(product.pid, "VmHWM") - idle);
      const known = best.get(name);
      if (!known || rate(measured) > rate(known)) best.set(name, measured);
    }
  }
  const table = Array.from(best, ([name, one]) => [
    name,
    {
      "千行/秒": Math.round(rate(one)),
      "字节/行": Math.round(one.bytes / one.rows),
      毫秒: Math.round(one.milliseconds),
      "CPU 微秒/行": Number(cpu.get(name)?.toFixed(2)),
      "多占 MB": name === "地板 CSV" ? 0 : (most.get(name) ?? 0),
    },
  ]);
  console.table(Object.fromEntries(table));
  const ratio = (one: string, other: string) => {
    const [a, b] = [best.get(one), best.get(other)];
    return a && b ? (rate(a) / rate(b)).toFixed(2) : "-";
  };
  console.log(
    `CSV ÷ 地板 ${ratio("CSV", "地板 CSV")}，Arrow ÷ CSV ${ratio("Arrow", "CSV")}，GraphQL nodes ÷ CSV ${ratio("GraphQL nodes", "CSV")}`,
  );
  const times = (one: string, other: string) => ((cpu.get(other) ?? 0) / (cpu.get(one) ?? 1)).toFixed(2);
  console.log(
    `按服务器进程的 CPU 时间：CSV ${times("CSV", "地板 CSV")}，Arrow ${times("Arrow", "CSV")}，GraphQL nodes ${times("GraphQL nodes", "CSV")}；空闲时内存 ${idle} MB`,
  );
}

function measures(url: string, floor: string): Readonly<Record<string, () => Promise<Measured>>> {
  return {
    "地板 CSV": () => download(`${floor}/figures.csv`),
    CSV: () => download(`${url}/data/figures.csv`),
    "CSV gzip": () => download(`${url}/data/figures.csv`, { "accept-encoding": "gzip" }),
    NDJSON: () => download(`${url}/data/figures.ndjson`),
    Arrow: () => download(`${url}/data/figures.arrow`),
    "GraphQL nodes": () => pages(`${url}/graphql`),
  };
}

function rate({ rows, milliseconds }: Measured): number {
  return rows / milliseconds;
}

/** Every byte is read and thrown away. */
function download(url: string, headers: Record<string, string> = {}): Promise<Measured> {
  const since = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve({ rows: DEMO_ROWS, bytes, milliseconds: performance.now() - since }));
    }).on("error", reject);
  });
}

const DEMO_ROWS = DEMO_SIZE;

/** 100,000 rows in pages of 10,000, each read as JSON for its cursor. */
async function pages(url: string): Promise<Measured> {
  const since = performance.now();
  let [rows, bytes, after]: [number, number, string | null] = [0, 0, null];
  while (rows < 100_000) {
    const text = await post(url, JSON.stringify({ query: NODES, variables: { first: 10_000, after } }));
    const { nodes, pageInfo } = JSON.parse(text).data.observationRows;
    [rows, bytes, after] = [rows + nodes.length, bytes + text.length, pageInfo.endCursor];
  }
  return { rows, bytes, milliseconds: performance.now() - since };
}

function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const asking = request(url, { method: "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks).toString()));
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

/** The floor writes the very bytes that the product writes, or it measures something else. */
async function assertSame(one: string, other: string): Promise<void> {
  const [a, b] = [await hashOf(one), await hashOf(other)];
  if (a !== b) throw new Error(`The product writes ${a}, the floor ${b}`);
}

function hashOf(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      const hash = createHash("sha256");
      response.on("data", (chunk: Buffer) => hash.update(chunk));
      response.on("end", () => resolve(hash.digest("hex")));
    }).on("error", reject);
  });
}

/** Lets the system forget the most memory that the process had, where it can. */
function resetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

/** Milliseconds of processor time that a process has had; steadier than the clock where others work on the machine. */
function cpuOf(pid: number): number {
  const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const fields = rest.split(" ").map(Number);
  // Of user and system, in hundredths of a second.
  return ((fields[11] ?? 0) + (fields[12] ?? 0)) * 10;
}

function memoryOf(pid: number, what: "VmHWM" | "VmRSS"): number {
  const [, kilobytes = "0"] =
    new RegExp(`${what}:\\s+(\\d+)`, "u").exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

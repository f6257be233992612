import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join, resolve } from "node:path";
import { ANSWERS } from "../../addin/client/queries.ts";
import { questionVariables } from "../../addin/client/question-variables.ts";
import { BLANK_QUESTION } from "../../server/domain/question.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { loadSnapshot } from "../../server/store/snapshot.ts";
import { type ServerProcess, startServer, temporaryFolder } from "../support/server-process.ts";
import { compareAggregates } from "./aggregate-scan.ts";
import { DEMO_SIZE, type DemoCell, demoCells, demoContent } from "./demo-content.ts";
import { reportExport } from "./export.ts";

// npm run bench: 10,000 random cells in one request, the product beside the floor, in one run on the same million of
// figures; then the whole book as tables, and sums of all figures by groups beside a raw scan of one array. Prints
// tables; the ratios are what counts, since both share whatever else the machine is doing.

const CELLS = 10_000;
const ROUNDS = 40;
const WARM_UP = 10;
const DATA = resolve("prisma/data");

const home = temporaryFolder();
const file = join(home.folder, "plancell.db");
const imported = performance.now();
const database = openDatabase(file, resolve("prisma/migrations/sqlite"));
await fill(database, demoContent(DATA));
const scans = compareAggregates(await loadSnapshot(database));
await database.close();
console.log(`${DEMO_SIZE} 个演示数据，导入用 ${seconds(imported)} 秒`);

const cells = demoCells(CELLS, DATA);
const body = bodyOf(cells);
const agent = new Agent({ keepAlive: true });
const opened = performance.now();
const product = await startServer(home.folder);
console.log(`服务器启动（含读入全部数据）用 ${seconds(opened)} 秒`);
const floor = await startFloor(file);
try {
  const times = { product: [] as number[], floor: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const floorTime = await timeOf(floor.url);
    const productTime = await timeOf(product.url);
    if (round >= WARM_UP) {
      times.floor.push(floorTime);
      times.product.push(productTime);
    }
  }
  report(times);
  await reportExport(product, floor);
} finally {
  await product.stop();
  floor.stop();
  home.remove();
}

function report(times: { readonly product: readonly number[]; readonly floor: readonly number[] }): void {
  console.table({
    地板: { 最小: least(times.floor), 中位: median(times.floor), 内存MB: memory(floor.pid) },
    产品: { 最小: least(times.product), 中位: median(times.product), 内存MB: memory(product.pid) },
  });
  const ratios = { 最小: least(times.product) / least(times.floor), 中位: median(times.product) / median(times.floor) };
  console.log(
    `产品 ÷ 地板：最小 ${ratios.最小.toFixed(2)}，中位 ${ratios.中位.toFixed(2)}（请求 ${body.length} 字节）`,
  );
  console.log("汇总全部数据，毫秒（最小）：扫描是同样的数在一个有序数组里的扫描，aggregate 包括选择、分组和各行");
  console.table(scans);
}

function bodyOf(asked: readonly DemoCell[]): string {
  const questions = asked.map(({ indicator, period, subject }) => ({
    ...BLANK_QUESTION,
    ask: "METRIC" as const,
    ...{ indicator, period, subject },
  }));
  return JSON.stringify({
    query: ANSWERS.text,
    variables: { questions: questionVariables(questions), details: false },
  });
}

/** Milliseconds from sending the request to having parsed the whole answer; every value is checked. */
async function timeOf(url: string): Promise<number> {
  const since = performance.now();
  const answer = JSON.parse(await post(`${url}/graphql`));
  const taken = performance.now() - since;
  const wrong = cells.findIndex((cell, at) => answer.data?.answers.values[at] !== cell.value);
  if (wrong >= 0) throw new Error(`Cell ${wrong} is wrong: ${JSON.stringify(cells[wrong])}`);
  return taken;
}

function post(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const asking = request(url, { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks).toString()));
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

function startFloor(databaseFile: string): Promise<{ url: string; pid: number; stop(): void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "floor.js"), databaseFile]);
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [, url] = /READY (\S+)/u.exec(output) ?? [];
      if (url) resolve({ url, pid: child.pid ?? 0, stop: () => child.kill() });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", () => reject(new Error(output)));
  });
}

function memory(pid: ServerProcess["pid"]): number {
  const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function least(times: readonly number[]): number {
  return Number(Math.min(...times).toFixed(2));
}

function median(times: readonly number[]): number {
  return Number([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]?.toFixed(2));
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { startServer } from "../support/server-process.ts";

/** Asked again and again by somebody who has nothing to do with the work. */
const SMALL = JSON.stringify({ query: '{ indicator(code: "REGIONAL_GDP") { name } }' });

const PAUSE_MILLISECONDS = 5;

/** A server that is measured while it works. */
export interface MeasuredServer {
  readonly url: string;
  /** Sends a GraphQL operation with the administrator's token; gives the parsed answer. */
  ask(query: string, variables?: object): Promise<{ readonly data: Record<string, unknown> }>;
  /** Whatever is done meanwhile: how long others waited for a small answer, and how late the server's event loop was. */
  during(name: string, work: () => Promise<unknown>): Promise<void>;
  stop(): Promise<unknown>;
}

const TOKEN = "waits-of-others-are-measured-with-this-token-0123456789";

/** Starts a server on a data folder whose event loop is watched from inside. */
export async function startMeasured(folder: string): Promise<MeasuredServer> {
  const delays = join(folder, "loop-delay.txt");
  const preload = pathToFileURL(join(import.meta.dirname, "loop-delay.js")).href;
  const server = await startServer(folder, {
    NODE_OPTIONS: `--import=${preload}`,
    LOOP_DELAY_FILE: delays,
    PLANCELL_ADMIN_TOKEN: TOKEN,
  });
  const agents = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })] as const;
  const ask: MeasuredServer["ask"] = async (query, variables = {}) =>
    JSON.parse(await post(agents[0], server.url, JSON.stringify({ query, variables })));
  return {
    url: server.url,
    ask,
    async during(name, work) {
      const since = Date.now();
      const asking = askAgain(agents[1], server.url);
      const began = performance.now();
      await work();
      const seconds = (performance.now() - began) / 1000;
      const waits = await asking.stop();
      const ticks = delaysIn(delays, since);
      const late = most(ticks.map((one) => one.late));
      const own = most(ticks.map((one) => one.own));
      console.log(
        `${name}：${seconds.toFixed(1)} 秒；别人 ${waits.length} 次小查询最久等 ${most(waits)} 毫秒（p99 ${percentile(waits)}），` +
          `事件循环最迟 ${late} 毫秒，不算等处理器的 ${own} 毫秒`,
      );
    },
    async stop() {
      for (const agent of agents) agent.destroy();
      return server.stop();
    },
  };
}

function askAgain(agent: Agent, url: string) {
  const waits: number[] = [];
  let isStopped = false;
  const last = (async () => {
    while (!isStopped) {
      const since = performance.now();
      await post(agent, url, SMALL);
      waits.push(performance.now() - since);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  })();
  return {
    async stop() {
      isStopped = true;
      await last;
      return waits;
    },
  };
}

function delaysIn(file: string, since: number): { readonly late: number; readonly own: number }[] {
  let text = "";
  try {
    text = readFileSync(file, "utf8");
  } catch {
    // Never late.
  }
  const lines = text.trim().split("\n");
  return lines.flatMap((line) => {
    const [at = 0, late = 0, own = 0] = line.split(" ").map(Number);
    return at >= since ? [{ late, own }] : [];
  });
}

function most(values: readonly number[]): number {
  return Math.round(values.reduce((highest, one) => Math.max(highest, one), 0));
}

function percentile(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? 0);
}

function post(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      authorization: `Bearer ${TOKEN}`,
    };
    const asking = request(`${url}/graphql`, { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks).toString()));
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

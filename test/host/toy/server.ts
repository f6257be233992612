import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

import type { FunctionMetadata, ParameterMetadata } from "../../../preview/grid-api.ts";

const text = (name: string): ParameterMetadata => ({ name, type: "string" });

/** GHOST is in functions.json but never associated. */
const FUNCTIONS: readonly FunctionMetadata[] = [
  { id: "METRIC", name: "METRIC", parameters: [text("indicator"), { name: "period", type: "any" }] },
  { id: "TARGET", name: "TARGET", parameters: [text("indicator"), { name: "year", type: "number" }] },
  { id: "FAIL", name: "FAIL", parameters: [text("way")] },
  { id: "GHOST", name: "GHOST", parameters: [] },
  { id: "TICK", name: "TICK", parameters: [text("key")], options: { stream: true } },
  { id: "RICH", name: "RICH", parameters: [{ name: "value", type: "number" }] },
  { id: "WHERE", name: "WHERE", parameters: [{ name: "cell", type: "any" }] },
];

const PANE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Toy</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="functions.js"></script></head><body><h1>Toy</h1></body></html>`;

/** The toy's server: the add-in's files, and figures by key; a key that begins with 缺 has none. */
export interface ToyServer {
  readonly url: string;
  close(): void;
}

/** The figure of a key: the same always, different for most keys, and exact in sums. */
export function toyFigure(key: string): number {
  let sum = 0;
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 10_007;
  return sum / 4;
}

export async function startToyServer(): Promise<ToyServer> {
  const pages = new Map([
    ["/addin/taskpane.html", ["text/html; charset=utf-8", PANE]],
    ["/addin/functions.json", ["application/json", JSON.stringify({ functions: FUNCTIONS })]],
    ["/addin/functions.js", ["text/javascript; charset=utf-8", await buildFunctions()]],
  ]);
  const server = createServer(async (request, response) => {
    const [type, body] = pages.get((request.url ?? "").replace(/\?.*$/u, "")) ?? [];
    if (type) return void response.writeHead(200, { "content-type": type }).end(body);
    if (request.url !== "/graphql") return void response.writeHead(404).end();
    let asked = "";
    for await (const chunk of request) asked += chunk;
    const { keys }: { keys: string[] } = JSON.parse(asked);
    const figures = keys.filter((key) => !key.startsWith("缺")).map((key) => [key, toyFigure(key)]);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(Object.fromEntries(figures)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function buildFunctions(): Promise<string> {
  const entry = fileURLToPath(new URL("functions.ts", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife" });
  return outputFiles[0]?.text ?? "";
}

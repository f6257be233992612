import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

import { build } from "esbuild";

import { keepHashed } from "../../preview/build/keep-hashed.ts";

import { CHINESE_INTERFACE } from "./chinese-interface.ts";
import { playgroundPage } from "./page.ts";
import { readTabs } from "./read-tabs.ts";
import { translate } from "./translate.ts";

/** Where the server shows the files. */
const MOUNT = "/playground/";

const { resolve } = createRequire(import.meta.url);

/** The editor is GraphiQL's own dependency, of the version that it goes with. */
const editor = createRequire(resolve("@graphiql/react"));

/** By the names that the editor asks for its workers by. */
const WORKERS = {
  json: "monaco-editor/esm/vs/language/json/json.worker.js",
  graphql: "monaco-graphql/esm/graphql.worker.js",
  editor: "monaco-editor/esm/vs/editor/editor.worker.js",
} as const;

const BROWSER = {
  bundle: true,
  platform: "browser",
  target: "es2022",
  minify: true,
  logLevel: "silent",
  // The editor's modules ask for their styles one by one; the page links them all in one file.
  loader: { ".css": "empty", ".ttf": "empty" },
  define: { "process.env.NODE_ENV": '"production"' },
} as const;

/** Where things come from and go to. */
export interface PlaygroundFolders {
  /** The room playground/, with its sources and tabs. */
  readonly sources: string;
  /** Made anew each time. */
  readonly output: string;
}

/** Builds the playground's page and everything it loads. Names carry a hash of the content, except for the page's own. */
export async function buildPlayground({ sources, output }: PlaygroundFolders): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const keep = (name: string, content: string) => keepHashed({ folder: output, mount: MOUNT }, name, content);
  const workers = await Promise.all(
    Object.entries(WORKERS).map(async ([label, module]) => {
      return [label, await keep(`${label}-worker.js`, await bundleWorker(module))] as const;
    }),
  );
  const script = await bundlePage(join(sources, "main.tsx"), output, Object.fromEntries(workers));
  const styles = [
    await keep("graphiql.css", await readFile(resolve("graphiql/style.css"), "utf8")),
    await keep("playground.css", await readFile(join(sources, "playground.css"), "utf8")),
  ];
  const tabs = await keep("tabs.json", JSON.stringify(readTabs(join(sources, "tabs"))));
  // Last: where this page is, the others are.
  await writeFile(join(output, "index.html"), playgroundPage({ styles, script, tabs }));
}

async function bundleWorker(module: string): Promise<string> {
  const { outputFiles } = await build({
    ...BROWSER,
    entryPoints: [editor.resolve(module)],
    write: false,
    format: "iife",
  });
  return outputFiles[0]?.text ?? "";
}

/** The page's script, in pieces that are loaded when they are needed; gives its address. */
async function bundlePage(entry: string, folder: string, workers: Readonly<Record<string, string>>): Promise<string> {
  const { metafile } = await build({
    ...BROWSER,
    entryPoints: [entry],
    outdir: folder,
    entryNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
    format: "esm",
    splitting: true,
    jsx: "automatic",
    metafile: true,
    define: { ...BROWSER.define, WORKER_ADDRESSES: JSON.stringify(workers) },
    plugins: [translate(CHINESE_INTERFACE)],
  });
  // Pieces that are loaded later have entry points too.
  const outputs = Object.entries(metafile.outputs);
  const [file = ""] = outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(basename(entry))) ?? [];
  return `${MOUNT}${basename(file)}`;
}

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CACHE = join(ROOT, ".build", "host");

/**
 * Bundles a browser script of this folder and gives its text. The bundle is kept under .build/host by the hash of all
 * sources here and of the lock file, because the grid's takes seconds to build and several test files ask for it.
 */
export async function bundle(entry: string): Promise<string> {
  const name = `${basename(entry, ".ts")}-${await sourcesHash()}.js`;
  const path = join(CACHE, name);
  if (existsSync(path)) return readFile(path, "utf8");
  const text = await buildScript(join(HERE, entry));
  await keep(path, text);
  await removeOld(basename(entry, ".ts"));
  return text;
}

async function buildScript(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    logLevel: "silent",
    // The style sheet is served by itself: a bundle would carry it twice.
    loader: { ".css": "empty", ".ttf": "dataurl" },
  });
  return result.outputFiles[0]?.text ?? "";
}

/** Written beside and renamed, so that a test file running at the same time never reads half of it. */
async function keep(path: string, text: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, text);
  await rename(draft, path);
}

/** Bundles of older sources; an hour, because a test that runs now may still read the one it began with. */
async function removeOld(name: string): Promise<void> {
  const bundles = (await readdir(CACHE)).filter((file) => file.startsWith(`${name}-`)).map((file) => join(CACHE, file));
  for (const path of bundles) {
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > 3_600_000) await rm(path, { force: true });
  }
}

let hash: Promise<string> | undefined;

function sourcesHash(): Promise<string> {
  hash ??= computeSourcesHash();
  return hash;
}

async function computeSourcesHash(): Promise<string> {
  const sources = (await readdir(HERE)).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts")).sort();
  const digest = createHash("sha256");
  for (const path of [...sources.map((file) => join(HERE, file)), join(ROOT, "package-lock.json")]) {
    digest.update(path).update(await readFile(path));
  }
  return digest.digest("hex").slice(0, 16);
}

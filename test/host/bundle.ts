import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { bundleScript } from "../../preview/build/bundle-script.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CACHE = join(ROOT, ".build", "host");
const SOURCES = [join(ROOT, "preview"), join(ROOT, "test/host")];

/**
 * Bundles a browser script, named from the project's root, and gives its text. The bundle is kept under .build/host by
 * the hash of all sources and of the lock file, because the grid's takes seconds to build and several test files ask
 * for it; so a test never runs what was built before the last change.
 */
export async function bundle(entry: string): Promise<string> {
  const name = `${basename(entry, ".ts")}-${await sourcesHash()}.js`;
  const path = join(CACHE, name);
  if (existsSync(path)) return readFile(path, "utf8");
  const text = await bundleScript(join(ROOT, entry));
  await keep(path, text);
  await removeOld(basename(entry, ".ts"));
  return text;
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
  const digest = createHash("sha256");
  const sources = await Promise.all(SOURCES.map(scriptsIn));
  for (const path of [...sources.flat(), join(ROOT, "package-lock.json")]) {
    digest.update(path).update(await readFile(path));
  }
  return digest.digest("hex").slice(0, 16);
}

async function scriptsIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  return files.sort().map((file) => join(folder, file));
}

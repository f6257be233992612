import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { chooseEncoding, compress, type Encoding } from "./compress.ts";
import { etagOf } from "./etag.ts";
import type { Inquiry, Reply } from "./exchange.ts";
import { refuseRequest } from "./http-refusal.ts";
import { mediaTypeOf } from "./media-type.ts";
import type { Route } from "./router.ts";

interface StaticFile {
  readonly content: Buffer;
  readonly headers: Reply["headers"];
  /** Each encoding is made when it is first asked for, and kept. */
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

export interface StaticOptions {
  /** Where the files appear, with slashes at both ends: `/addin/`. */
  readonly mount: string;
  readonly folder: string;
  /** Headers of every file, before its own. */
  readonly headers: Reply["headers"];
}

/** Webpack's hashes and ours are of hexadecimal digits, esbuild's of capitals and digits. */
const HASHED_NAME = /[.-](?:[0-9a-f]{8,}|[0-9A-Z]{8})\.\w+$/u;
const ALREADY_SMALL = /\.(?:png|woff2|ico)$/u;

/**
 * The files of a folder. It is walked once, at the start: only what was found then is served, by its exact name, so
 * that no spelling of a path leads outside. Links and dot files are left out. An absent folder serves nothing.
 */
export async function staticRoute(options: StaticOptions): Promise<Route> {
  const files = await readFolder(options.folder, options.mount, options.headers);
  return {
    path: options.mount,
    methods: ["GET"],
    answer: (inquiry) => {
      const file = files.get(decodePath(inquiry.path));
      return file === undefined ? refuseRequest("PATH_UNKNOWN", inquiry.path) : fileReply(file, inquiry);
    },
  };
}

async function fileReply(file: StaticFile, inquiry: Inquiry): Promise<Reply> {
  if (file.headers.vary === undefined) return { status: 200, headers: file.headers, body: file.content };
  const encoding = chooseEncoding(inquiry.headers["accept-encoding"]);
  if (encoding === undefined) return { status: 200, headers: file.headers, body: file.content };
  const encoded = file.encoded.get(encoding) ?? compress(file.content, encoding, "thorough");
  file.encoded.set(encoding, encoded);
  return { status: 200, headers: { ...file.headers, "content-encoding": encoding }, body: await encoded };
}

async function readFolder(folder: string, mount: string, shared: Reply["headers"]): Promise<Map<string, StaticFile>> {
  if (!existsSync(folder)) return new Map();
  const entries = await readdir(folder, { withFileTypes: true });
  const files = new Map<string, StaticFile>();
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) {
      for (const [name, file] of await readFolder(path, `${mount}${entry.name}/`, shared)) files.set(name, file);
    } else if (entry.isFile()) {
      files.set(`${mount}${entry.name}`, createFile(entry.name, await readFile(path), shared));
    }
  }
  return files;
}

function createFile(name: string, content: Buffer, shared: Reply["headers"]): StaticFile {
  const headers = {
    ...shared,
    "content-type": mediaTypeOf(name),
    etag: etagOf(content),
    // A name with a hash never changes its content; everything else is asked for again, and mostly answered by 304.
    "cache-control": HASHED_NAME.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
    ...(ALREADY_SMALL.test(name) ? {} : { vary: "accept-encoding" }),
  };
  return { content, headers, encoded: new Map() };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

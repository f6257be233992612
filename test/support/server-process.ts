import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The real server as `npm start` runs it: a process of its own, with its own data folder. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** What it printed so far. */
  output(): string;
  /** Ends it by that signal and gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** How a process that ended by itself ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Tests and benchmarks run from the project's folder. */
const ROOT = process.cwd();

/** A temporary folder for data, and how to remove it. */
export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "plancell-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Migrates and seeds a data folder, as the set-up does. */
export function seed(dataFolder: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, ".build/prisma/seed.js")], {
    encoding: "utf8",
    env: environment(dataFolder),
  });
  if (status !== 0) throw new Error(stderr);
}

/** Starts the server on a data folder; port 0 lets the system choose. Rejects with its output if it ends before READY. */
export async function startServer(dataFolder: string, settings: Readonly<Record<string, string>> = {}) {
  const started = await runServer(dataFolder, settings);
  if ("code" in started) throw new Error(`The server ended with ${started.code}: ${started.output}`);
  return started;
}

/** Starts the server and gives it when it is ready, or how it ended. */
export function runServer(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess | Ended> {
  const child = spawn(process.execPath, [join(ROOT, ".build/server/main.js")], {
    cwd: ROOT,
    env: { ...environment(dataFolder), PORT: "0", PLANCELL_HTTPS_PORT: "0", ...settings },
  });
  let output = "";
  return new Promise((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [, url] = /^READY (\S+)$/mu.exec(output) ?? [];
      if (url) resolve(serverOf(child, url, () => output));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", (code) => resolve({ code, output }));
  });
}

function serverOf(child: ChildProcess, url: string, output: () => string): ServerProcess {
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return {
    url,
    pid: child.pid ?? 0,
    output,
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}

function environment(dataFolder: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, PLANCELL_ADMIN_TOKEN: __, HOST: ___, ...inherited } = process.env;
  return { ...inherited, PLANCELL_DATA: dataFolder };
}

import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readContent } from "../../prisma/read-content.ts";
import { type Config, readConfig } from "../../server/config.ts";
import { startPlancell } from "../../server/plancell.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** The product itself in this process, with the content that every installation starts with. */
export interface RunningServer {
  /** http://127.0.0.1 and its port. */
  readonly url: string;
  /** The admin's token. */
  readonly token: string;
  stop(): Promise<void>;
}

export interface RunningServerOptions {
  /** Fills the folder of the project, in which everything built is missing, before the server reads it. */
  readonly build?: (root: string) => Promise<void>;
  readonly config?: Partial<Config>;
}

/** Starts it on a free port, with data of its own that goes when it stops. */
export async function startRunningServer({ build, config = {} }: RunningServerOptions = {}): Promise<RunningServer> {
  const root = mkdtempSync(join(tmpdir(), "plancell-running-"));
  for (const name of ["prisma", "manifest.xml"]) symlinkSync(join(PROJECT, name), join(root, name));
  await build?.(root);
  const dataFolder = join(root, "data");
  const database = openDatabase(join(dataFolder, "plancell.db"), join(root, "prisma/migrations/sqlite"));
  await fill(database, readContent(join(PROJECT, "prisma/data")));
  await database.close();
  const running = await startPlancell({
    config: { ...readConfig({}), port: 0, securePort: 0, dataFolder, ...config },
    root,
    log: () => undefined,
  });
  return {
    url: `http://127.0.0.1:${running.port}`,
    token: running.newToken ?? "",
    async stop() {
      await running.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

import { launchBrowser } from "../host/browser.ts";
import { type OpenWorkbook, openWorkbook, type WorkbookOptions } from "../host/host.ts";
import { FurtherReleases } from "../support/further-releases.ts";
import { type ServerProcess, seed, startServer, temporaryFolder } from "../support/server-process.ts";

/** The whole way: the real server on the real data, the built add-in, a real browser. One for each test file. */
export interface Workbench {
  readonly server: ServerProcess;
  /** Imports a release into the running server's database, from outside. */
  readonly releases: FurtherReleases;
  /** Opens the file with the add-in; the first calculation has begun. */
  open(xlsxPath: string, options?: Partial<WorkbookOptions>): Promise<OpenWorkbook>;
  /** A path for a workbook, in a folder that goes with the bench. */
  path(): string;
  /** Starts the server again, on the address it had. */
  restart(): Promise<void>;
}

/** Sets the bench up before the tests of the file and takes it down after them. */
export function workbench(): Workbench {
  const home = temporaryFolder();
  let server: ServerProcess | undefined;
  let browser: Browser | undefined;
  const running = () => {
    if (!server || !browser) throw new Error("The bench is not set up yet");
    return { server, browser };
  };
  beforeAll(async () => {
    seed(home.folder);
    [server, browser] = await Promise.all([startServer(home.folder), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    home.remove();
  });
  return {
    get server() {
      return running().server;
    },
    releases: new FurtherReleases(home.folder),
    open(xlsxPath, options) {
      return openWorkbook({ serverUrl: running().server.url, xlsxPath, browser: running().browser, ...options });
    },
    path: () => join(home.folder, `${randomUUID()}.xlsx`),
    async restart() {
      server = await startServer(home.folder, { PORT: new URL(running().server.url).port });
    },
  };
}

/** How many requests for cells the add-in has made. */
export function answerRequests(book: OpenWorkbook): number {
  return book.graphqlOperations.filter((operation) => operation === "Answers").length;
}

/** Presses 全部刷新 on the ribbon; the calculation has begun when it resolves. */
export async function refreshAll(book: OpenWorkbook): Promise<void> {
  await book.pane.evaluate(() => {
    const refresh = window.hostActions?.get("refreshAll");
    return new Promise<void>((completed, fail) => {
      if (typeof refresh === "function") refresh({ completed });
      else fail(new Error("The ribbon has no command refreshAll"));
    });
  });
}

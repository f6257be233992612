import { dataRoutes } from "../../server/http/data/data-route.ts";
import type { Book } from "../../server/store/book.ts";
import type { Database } from "../../server/store/database.ts";

import { type RunningFront, startFront } from "./front.ts";

/** A front with the tables of a book behind it. */
export interface DataServer extends RunningFront {
  /** What is answered under that path, with the body as bytes. */
  get(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Answered>;
}

/** An answer read whole. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Starts it on a free port. */
export async function startDataServer(
  library: { readonly book: Book; readonly database: Pick<Database, "scan"> },
  { maxRunning = 16, ...front }: Parameters<typeof startFront>[0] & { readonly maxRunning?: number } = {},
): Promise<DataServer> {
  const running = await startFront({
    guarded: (access) => dataRoutes({ access, book: library.book, database: library.database, maxRunning }),
    ...front,
  });
  return {
    ...running,
    async get(path, headers = {}, method = "GET") {
      const response = await fetch(`http://127.0.0.1:${running.port}${path}`, { method, headers });
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, bytes, text: bytes.toString() };
    },
  };
}

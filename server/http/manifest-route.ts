import { readFile } from "node:fs/promises";

import { etagOf } from "./etag.ts";
import type { Inquiry } from "./exchange.ts";
import type { Route } from "./router.ts";

export interface ManifestOptions {
  /** The project's manifest.xml, written for {@link DEVELOPMENT_ADDRESS}. */
  readonly path: string;
  /** The server's address as Excel sees it (https://plan.example.cn); else the one the request was sent to. */
  readonly publicUrl?: string;
  /** The port of our TLS listener, for requests that came without TLS; undefined behind a proxy that adds TLS. */
  readonly securePort: () => number | undefined;
}

/** The address in the manifest that is replaced. */
export const DEVELOPMENT_ADDRESS = "https://localhost:4443";

/** The add-in's manifest with this server's own address, ready to be loaded into Excel. */
export async function manifestRoute(options: ManifestOptions): Promise<Route> {
  const manifest = await readFile(options.path, "utf8");
  return {
    path: "/manifest.xml",
    methods: ["GET"],
    answer(inquiry) {
      const body = manifest.replaceAll(DEVELOPMENT_ADDRESS, () => addressOf(inquiry, options));
      const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "no-cache" };
      return { status: 200, headers: { ...headers, etag: etagOf(body), vary: "host" }, body };
    },
  };
}

/** Always https: Office loads add-ins over TLS only. The Host is one of the allow list, or we would not be here. */
function addressOf(inquiry: Inquiry, options: ManifestOptions): string {
  if (options.publicUrl !== undefined) return options.publicUrl.replace(/\/+$/u, "");
  const host = inquiry.headers.host ?? "";
  const port = inquiry.secure ? undefined : options.securePort();
  return `https://${port === undefined ? host : `${host.replace(/:\d+$/u, "")}:${port}`}`;
}

/** Names under which the server may be asked, and web pages that may ask it. */
export interface AllowListOptions {
  /** Host names as in the Host header: `localhost` admits every port, `plan.example.cn:8443` only that one. */
  readonly hosts: readonly string[];
  /** Origins of foreign pages, as browsers write them: `https://bi.example.cn`. */
  readonly origins: readonly string[];
}

export interface AllowList {
  admitsHost(host: string | undefined): boolean;
  /** Whether a page of that origin may ask; a request without an origin doesn't come from a page. */
  admitsOrigin(origin: string | undefined, own: { readonly host: string; readonly secure: boolean }): boolean;
}

const HOST = /^(?<name>\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?$/u;

/**
 * The check against DNS rebinding (a foreign name that suddenly leads to this machine carries that foreign name in
 * Host) and against foreign pages. A page served by ourselves has our own address as its origin.
 */
export function createAllowList(options: AllowListOptions): AllowList {
  const hosts = new Set(options.hosts.map((host) => host.toLowerCase()));
  const origins = new Set(options.origins.map((origin) => origin.toLowerCase().replace(/\/+$/u, "")));
  return {
    admitsHost(host) {
      const asked = host?.toLowerCase() ?? "";
      const name = HOST.exec(asked)?.groups?.name;
      return name !== undefined && (hosts.has(name) || hosts.has(asked));
    },
    admitsOrigin(origin, own) {
      if (origin === undefined) return true;
      const page = origin.toLowerCase();
      return origins.has(page) || page === `${own.secure ? "https" : "http"}://${own.host.toLowerCase()}`;
    },
  };
}

import { homeFacts } from "../pages/home-facts.ts";
import { homePage } from "../pages/home-page.ts";
import type { Page } from "../pages/page.ts";
import { siteLinks } from "../pages/site-header.ts";
import type { Snapshot } from "../store/snapshot.ts";

import type { Access } from "./access.ts";
import { etagOf } from "./etag.ts";
import type { Reply } from "./exchange.ts";
import { isHttpRefusal } from "./http-refusal.ts";
import type { Route } from "./router.ts";

export interface HomeOptions {
  readonly access: Access;
  /** The book as it is now; without one the page is only where to go. */
  readonly snapshot: (() => Snapshot) | undefined;
  /** Whether the server has something at that address; asked when the page is made. */
  readonly has: (path: string) => boolean;
}

/** The start page, for whoever may read with figures. It is made anew only after a release or a step of the ledger. */
export function homeRoute({ access, snapshot, has }: HomeOptions): Route {
  let closed: Reply | undefined;
  let made: { readonly of: Snapshot; readonly reply: Reply } | undefined;

  function open(current: Snapshot): Reply {
    if (made?.of !== current) made = { of: current, reply: replyOf(homePage(homeFacts(current), siteLinks(has))) };
    return made.reply;
  }

  return {
    path: "/",
    methods: ["GET"],
    async answer(inquiry) {
      const current = snapshot?.();
      if (current && !isHttpRefusal(await access(inquiry))) return open(current);
      closed ??= replyOf(homePage(undefined, siteLinks(has)));
      return closed;
    },
  };
}

/** A page as it is sent: kept by the browser, and asked for again each time, mostly for a 304. */
export function replyOf({ body, policy }: Page): Reply {
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-cache",
      "content-security-policy": policy,
      etag: etagOf(body),
      vary: "authorization",
    },
    body,
  };
}

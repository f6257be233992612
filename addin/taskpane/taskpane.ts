// First of all: associates the functions with their ids, before Excel calls any of them.
import "../functions/functions.ts";

import { client } from "../client/client.ts";
import { browserTimers } from "../client/timers.ts";
import { refreshAll } from "../commands/refresh-all.ts";
import { readCapabilities } from "../excel/capabilities.ts";
import { recalculateWhenAllowed } from "../excel/recalculate-when-allowed.ts";
import { readToken } from "../excel/settings.ts";

client.attach({
  readToken,
  recalculate: (addresses) => {
    // Where Excel refuses for good, the next recalculation finds the answers in the cache.
    recalculateWhenAllowed(addresses, browserTimers).catch(() => {});
  },
  wantsDetails: () => readCapabilities().richNumbers,
});

// A host that runs functions only, without a ribbon, has no actions.
Office.actions?.associate("refreshAll", refreshAll);

const documentReady = new Promise<void>((resolve) => {
  if (document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", () => resolve());
});

Promise.all([Office.onReady(), documentReady])
  .then(() => import(/* webpackChunkName: "pane" */ "./pane.ts"))
  .then(({ openPane }) => openPane())
  // The page's own sentence about a pane that did not load stays.
  .catch(() => {});

import { createRoot } from "react-dom/client";

import { Playground } from "./playground.tsx";
import type { Tab } from "./tab.ts";

/** Set by the build: where the workers of the editor are, by their names. */
declare const WORKER_ADDRESSES: Readonly<Record<string, string>>;

// The editor asks for its workers through this name, which its own types declare too narrowly.
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) => new Worker(WORKER_ADDRESSES[label] ?? WORKER_ADDRESSES.editor ?? ""),
  },
});

const place = document.getElementById("playground");
if (place) {
  const answer = await fetch(place.dataset.tabs ?? "");
  const tabs: readonly Tab[] = await answer.json();
  createRoot(place).render(<Playground tabs={tabs} isFirstVisit={keptTabs() === null} />);
}

/** What GraphiQL has kept of an earlier visit; null where there is nothing or the browser keeps nothing. */
function keptTabs(): string | null {
  try {
    return localStorage.getItem("graphiql:tabState");
  } catch {
    return null;
  }
}

import { client } from "../client/client.ts";

import { readCapabilities } from "../excel/capabilities.ts";

import { copyButton } from "./copy-button.ts";
import { diagnosticText } from "./diagnostics.ts";
import { element } from "./element.ts";

/** The facts about this Excel and this connection, ready to be sent to an administrator. */
export function createDiagnosticsView(): { readonly element: HTMLElement } {
  const text = element("textarea", { readonly: "", rows: "10", "aria-label": "诊断信息" });
  const refresh = () => {
    text.value = read();
  };
  const copy = copyButton("复制诊断信息", text, refresh);
  const details = element("details", {}, element("summary", {}, "诊断"), text, ...copy);
  details.addEventListener("toggle", refresh);
  return { element: details };
}

function read(): string {
  return diagnosticText({
    time: new Date(),
    server: location.origin,
    browser: navigator.userAgent,
    capabilities: readCapabilities(),
    report: client.batcher.report(),
    live: client.hub.report(),
    watched: client.streams.size,
  });
}

import { client } from "../client/client.ts";

import { readCapabilities } from "../excel/capabilities.ts";

import { diagnosticText } from "./diagnostics.ts";
import { button, element } from "./element.ts";

/** The facts about this Excel and this connection, ready to be sent to an administrator. */
export function createDiagnosticsView(): { readonly element: HTMLElement } {
  const text = element("textarea", { readonly: "", rows: "10", "aria-label": "诊断信息" });
  const state = element("p", { class: "hint", role: "status" });
  const copy = button("复制诊断信息", () => {
    text.value = read();
    navigator.clipboard.writeText(text.value).then(
      () => {
        state.textContent = "已复制。";
      },
      () => {
        // Excel on the web may keep the clipboard from a pane.
        text.select();
        state.textContent = "请按 Ctrl+C 复制已选中的文字。";
      },
    );
  });
  const details = element("details", {}, element("summary", {}, "诊断"), text, copy, state);
  details.addEventListener("toggle", () => {
    text.value = read();
  });
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

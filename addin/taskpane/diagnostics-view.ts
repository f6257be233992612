import { client } from "../client/client.ts";
import { countFormulas } from "../client/formula-state.ts";

import { readCapabilities } from "../excel/capabilities.ts";
import { readRequirementSets } from "../excel/requirement-sets.ts";

import { copyButton } from "./copy-button.ts";
import { diagnosticText } from "./diagnostics.ts";
import { element } from "./element.ts";
import { VERSION } from "./version.ts";

/** The page 诊断. */
export interface DiagnosticsView {
  readonly element: HTMLElement;
  /** Reads everything anew. */
  readonly onShow: () => void;
}

/** The facts about this Excel and this connection, ready to be sent to an administrator. */
export function createDiagnosticsView(): DiagnosticsView {
  const text = element("textarea", { readonly: "", rows: "20", "aria-label": "诊断信息" });
  const refresh = () => {
    text.value = read();
  };
  const [copy, state] = copyButton("复制诊断信息", text, { refresh, look: "primary" });
  const hint = element("p", { class: "hint" }, "交给管理员即可。不含令牌、数据和文件名。");
  const heading = element("h2", {}, "本机与连接");
  const view = element("section", { "aria-label": "本机与连接" }, heading, hint, copy, state, text);
  function onShow(): void {
    refresh();
    state.textContent = "";
  }
  return { element: view, onShow };
}

function read(): string {
  return diagnosticText({
    time: new Date(),
    version: VERSION,
    server: location.origin,
    browser: navigator.userAgent,
    capabilities: readCapabilities(),
    sets: readRequirementSets(),
    report: client.batcher.report(),
    live: client.hub.report(),
    watched: client.streams.size,
    formulas: countFormulas(client),
    failures: client.failures.last,
  });
}

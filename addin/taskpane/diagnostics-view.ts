import { client } from "../client/client.ts";
import { countFormulas } from "../client/formula-state.ts";

import { readCapabilities } from "../excel/capabilities.ts";
import { readRequirementSets } from "../excel/requirement-sets.ts";

import { diagnosticText } from "./diagnostics.ts";
import { button, element } from "./element.ts";
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
  const state = element("p", { class: "hint", role: "status" });
  const copy = button(
    "复制诊断信息",
    () => {
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
    },
    "primary",
  );
  const hint = element("p", { class: "hint" }, "交给管理员即可。不含令牌、数据和文件名。");
  const heading = element("h2", {}, "本机与连接");
  const view = element("section", { "aria-label": "本机与连接" }, heading, hint, copy, state, text);
  function onShow(): void {
    text.value = read();
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

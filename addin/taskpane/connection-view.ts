import type { Catalogue, ServerStatus } from "../client/catalogue.ts";
import { client } from "../client/client.ts";
import { refusalOf } from "../client/failure.ts";
import type { Failure } from "../client/transport.ts";

import { excelErrorSentence } from "../excel/excel-error.ts";
import { refreshWorkbook } from "../excel/refresh-workbook.ts";
import { readToken, saveToken } from "../excel/settings.ts";

import { button, element } from "./element.ts";
import { createTokenView } from "./token-view.ts";

const CHECK_EVERY = 60_000;
/** After a failure that may pass by itself, in milliseconds. */
const CHECK_AFTER_FAILURE = 5_000;

export interface ConnectionView {
  /** The state in one line, always in view; where something has to be done, what. */
  readonly element: HTMLElement;
  /** Which data the server has, and the way to ask it again for everything. */
  readonly data: HTMLElement;
  /** Asks the server how it is, now and once a minute while the pane is visible. */
  readonly check: () => void;
  /** Asks the server how it is, once. */
  readonly ask: () => void;
  readonly showFailure: (failure: Failure) => void;
}

/** What else is done with what the server tells. */
export interface ConnectionListener {
  /** Called when every formula of the workbook was calculated again. */
  readonly onRefreshed: () => void;
  readonly onStatus: (status: ServerStatus) => void;
}

/** Whether the server is there, which data it has, and what to do when it is not. */
export function createConnectionView(
  catalogue: Catalogue,
  { onRefreshed, onStatus }: ConnectionListener,
): ConnectionView {
  const state = element("p", { class: "state", role: "status", tabindex: "-1" }, "正在连接服务器…");
  const facts = element("dl", { class: "facts" });
  const retry = button("重试", () => void ask());
  const refresh = button("全部刷新", () => void refreshAll());
  const token = createTokenView(reconnect);
  const forget = button("清除访问令牌", () => void saveToken("").then(reconnect));
  const view = element("section", { "aria-label": "连接", class: "connection" }, state, retry, token.element);
  const data = element(
    "section",
    { "aria-label": "服务器数据" },
    element("h2", {}, "服务器数据"),
    facts,
    refresh,
    forget,
  );
  let again: ReturnType<typeof setTimeout> | undefined;
  retry.hidden = true;
  forget.hidden = true;

  function reconnect(): void {
    client.recover();
    void ask();
  }

  /** Whoever has given a token can take it away again, also where nothing asks for one. */
  async function showForget(): Promise<void> {
    const isKept = (await readToken()) !== "";
    // A button that hides itself would leave the keyboard nowhere.
    if (!isKept && document.activeElement === forget) refresh.focus();
    forget.hidden = !isKept;
  }

  function show(look: string, text: string): void {
    state.className = `state ${look}`;
    // The same text again would be read aloud again.
    if (state.textContent !== text) state.textContent = text;
    retry.hidden = look !== "failed";
  }

  function showFailure(failure: Failure): void {
    show("failed", refusalOf(failure).message);
    token.element.hidden = failure.kind !== "unauthorized";
    clearTimeout(again);
    if (failure.kind === "unreachable" || failure.kind === "busy") again = setTimeout(askIfSeen, CHECK_AFTER_FAILURE);
  }

  function askIfSeen(): void {
    if (!document.hidden) void ask();
  }

  function showStatus(status: ServerStatus): void {
    show("ready", "已连接服务器");
    const hadFocus = token.element.contains(document.activeElement);
    token.element.hidden = true;
    if (hadFocus) state.focus();
    facts.replaceChildren(...factsOf(status));
    onStatus(status);
  }

  async function ask(): Promise<void> {
    const outcome = await catalogue.status();
    void showForget();
    if (outcome.kind === "value") showStatus(outcome.value);
    else showFailure(outcome.failure);
  }

  async function refreshAll(): Promise<void> {
    refresh.disabled = true;
    show("ready", "正在刷新全部公式…");
    await refreshWorkbook().then(
      () => ask().then(onRefreshed),
      (error) => show("failed", excelErrorSentence(error)),
    );
    refresh.disabled = false;
  }

  function check(): void {
    void ask();
    setInterval(askIfSeen, CHECK_EVERY);
  }

  return { element: view, data, check, ask: () => void ask(), showFailure };
}

function factsOf(status: ServerStatus): HTMLElement[] {
  const { dataVersion, latestRelease, indicatorCount, observationCount, targetCount } = status;
  const facts = [
    ["数据版本", dataVersion],
    ["最新发布", latestRelease || "还没有发布"],
    ["内容", `${indicatorCount} 个指标，${observationCount} 个公布数，${targetCount} 个目标`],
  ];
  return facts.flatMap(([name = "", value = ""]) => [element("dt", {}, name), element("dd", {}, value)]);
}

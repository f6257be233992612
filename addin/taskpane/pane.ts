import { createCatalogue, type ServerStatus } from "../client/catalogue.ts";
import { client } from "../client/client.ts";

import { readCapabilities } from "../excel/capabilities.ts";
import { readBrightness } from "../excel/theme.ts";

import { createCardView } from "./card-view.ts";
import { type ConnectionView, createConnectionView } from "./connection-view.ts";
import { createDiagnosticsView } from "./diagnostics-view.ts";
import { element } from "./element.ts";
import { createSearchView } from "./search-view.ts";
import { createTabs, type Tab } from "./tabs.ts";
import { createUpdatesView } from "./updates-view.ts";
import { createWorkbookTabs } from "./workbook-tabs.ts";

/** Puts the pane into the page: the connection and the names of the pages on top, one page below. */
export function openPane(): void {
  const catalogue = createCatalogue(client.transport);
  const isHosted = readCapabilities().host !== "";
  const updates = createUpdatesView(() => connection.ask());
  let showStatus = (_status: ServerStatus): void => {};
  const connection = createConnectionView(catalogue, {
    onRefreshed: updates.check,
    onStatus: (status) => {
      showStatus(status);
      search.askAgain();
    },
  });
  function onSent(): void {
    updates.check();
    connection.ask();
  }
  const search = searchTab(connection, isHosted ? [] : [connection.data]);
  const diagnostics = createDiagnosticsView();
  const last: Tab = {
    ...{ id: "diagnostics", label: "诊断", parts: [diagnostics.element] },
    onShow: diagnostics.onShow,
  };
  const workbook = isHosted
    ? createWorkbookTabs([updates.element, connection.data], (id) => tabs.open(id), onSent)
    : null;
  if (workbook) showStatus = workbook.showStatus;
  const all = workbook ? [workbook.home, search.tab, ...workbook.others, last] : [search.tab, last];
  const tabs = createTabs(all, all[0]?.id ?? "");
  const heading = element("h1", { class: "unseen" }, "Plancell 计划数据");
  const top = element("div", { class: "top" }, heading, connection.element, tabs.bar);
  document.getElementById("pane")?.replaceChildren(top, ...missing(), ...tabs.panels);
  followTheme();
  connection.check();
  if (isHosted) void updates.open();
}

function searchTab({ showFailure }: ConnectionView, more: readonly HTMLElement[]) {
  const catalogue = createCatalogue(client.transport);
  const card = createCardView(catalogue, showFailure);
  const search = createSearchView(catalogue, { onChosen: card.show, onFailure: showFailure });
  const parts = [search.element, card.element, ...more];
  const tab: Tab = { id: "search", label: "查数", parts, onEnter: search.focus };
  return { tab, askAgain: search.askAgain };
}

function missing(): HTMLElement[] {
  const { host, customFunctions } = readCapabilities();
  if (host === "")
    return [notice("此页面不在 Excel 中：可以查询，但不能写入单元格。请从 Excel 的“计划数据”选项卡打开。")];
  if (!customFunctions)
    return [
      notice(
        "这个版本的 Excel 不支持实时公式，插入的公式会显示 #NAME?。请使用 Microsoft 365 或 Excel 2021 及以上版本。",
      ),
    ];
  return [];
}

function notice(text: string): HTMLElement {
  return element("p", { class: "notice" }, text);
}

/** Excel tells of no change of theme, so it is read again whenever the pane gets the focus. */
function followTheme(): void {
  const follow = () => {
    const brightness = readBrightness();
    if (brightness) document.documentElement.dataset.theme = brightness;
  };
  follow();
  window.addEventListener("focus", follow);
}

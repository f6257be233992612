import { createCatalogue } from "../client/catalogue.ts";
import { client } from "../client/client.ts";

import { readCapabilities } from "../excel/capabilities.ts";
import { readBrightness } from "../excel/theme.ts";

import { createCardView } from "./card-view.ts";
import { createCellView } from "./cell-view.ts";
import { createConnectionView } from "./connection-view.ts";
import { createDiagnosticsView } from "./diagnostics-view.ts";
import { element } from "./element.ts";
import { createFreezeView } from "./freeze-view.ts";
import { createSearchView } from "./search-view.ts";
import { createSheetsView } from "./sheets-view.ts";
import { createUpdatesView } from "./updates-view.ts";

/** Puts the pane into the page. */
export function openPane(): void {
  const catalogue = createCatalogue(client.transport);
  const updates = createUpdatesView();
  const connection = createConnectionView(catalogue, updates.check);
  const card = createCardView(catalogue, connection.showFailure);
  const search = createSearchView(catalogue, { onChosen: card.show, onFailure: connection.showFailure });
  const diagnostics = createDiagnosticsView();
  const isHosted = readCapabilities().host !== "";
  const ofWorkbook = isHosted ? [updates.element, createSheetsView(), createFreezeView(), createCellView()] : [];
  const sections = [connection.element, ...missing(), ...ofWorkbook, search.element, card.element, diagnostics.element];
  document.getElementById("pane")?.replaceChildren(element("h1", {}, "Plancell 计划数据"), ...sections);
  followTheme();
  connection.check();
  if (isHosted) void updates.open();
  search.focus();
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

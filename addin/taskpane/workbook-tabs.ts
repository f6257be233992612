import type { ServerStatus } from "../client/catalogue.ts";

import type { SheetState } from "../excel/sheet-state.ts";
import { WriteHistory } from "../excel/write-history.ts";

import { createCellView } from "./cell-view.ts";
import { watchFormulas } from "./formula-watch.ts";
import { createFreezeView } from "./freeze-view.ts";
import { createHomeView } from "./home-view.ts";
import { createInventoryView } from "./inventory-view.ts";
import { createSheetsView } from "./sheets-view.ts";
import { createSubmitTab } from "./submit-tab.ts";
import type { Tab } from "./tabs.ts";

/** The pages that are about the workbook. */
export interface WorkbookTabs {
  /** 首页, which stands first of all. */
  readonly home: Tab;
  /** 表格, 单元格, 清单, 报送, 定稿. */
  readonly others: readonly Tab[];
  readonly showStatus: (status: ServerStatus) => void;
}

/**
 * The pages that are about the workbook.
 *
 * @param news what stands on the first page below the state of the workbook
 * @param onOpen brings the page of that id into view
 * @param onSent told when figures were sent from the workbook: its cells may be behind
 */
export function createWorkbookTabs(
  news: readonly HTMLElement[],
  onOpen: (id: string) => void,
  onSent: () => void,
): WorkbookTabs {
  let showSheets = (_now: SheetState): void => {};
  const history = new WriteHistory();
  const sheets = createSheetsView((now) => showSheets(now), history);
  const cell = createCellView(sheets.session);
  const inventory = createInventoryView();
  const home = createHomeView({ onLook: () => void sheets.session.read(), onOpen });
  showSheets = home.showSheets;
  home.showSheets(sheets.session.current);
  const formulas = watchFormulas(home.showFormulas);
  return {
    home: {
      ...{ id: "home", label: "首页", parts: [home.element, ...news] },
      ...{ onShow: formulas.start, onHide: formulas.stop },
    },
    others: [
      { id: "sheets", label: "表格", parts: [sheets.element] },
      { id: "cell", label: "单元格", parts: [cell.element], onShow: cell.onShow, onHide: cell.onHide },
      { id: "formulas", label: "清单", parts: [inventory.element], onShow: inventory.onShow },
      createSubmitTab({ onSent, history, onUpdate: () => onOpen("home") }),
      { id: "freeze", label: "定稿", parts: [createFreezeView()] },
    ],
    showStatus: home.showStatus,
  };
}

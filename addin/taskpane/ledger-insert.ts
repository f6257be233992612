import type { CaseWish } from "../client/ledger.ts";

import { insertIntoCell } from "../excel/insert-cell.ts";
import { toldSentence } from "../excel/told.ts";

import { button, element } from "./element.ts";
import { ledgerFormula } from "./ledger-words.ts";

const FIELDS = ["件数", "已销号", "未销号", "逾期", "销号率"];

/** The way to put a live count of what is wished for into the selected cell. */
export function ledgerInsert(wish: CaseWish): HTMLElement {
  const select = element("select", { id: "ledger-field" }, ...FIELDS.map((name) => element("option", {}, name)));
  const code = element("code", { class: "formula" });
  const said = element("div", { role: "status", class: "status" });
  const formula = () => ledgerFormula(wish, select.value);
  const show = () => code.replaceChildren(formula());
  select.addEventListener("change", show);
  show();

  function say(text: string, ...more: HTMLElement[]): void {
    said.replaceChildren(element("p", {}, text), ...more);
  }

  async function insert(): Promise<void> {
    try {
      const { address, takeBack } = await insertIntoCell(formula());
      const back = async () => {
        const isBack = await takeBack();
        say(isBack ? `已还原 ${address}。` : `${address} 已被改动，保持原样。`);
      };
      say(
        `已写入 ${address}。`,
        button("还原", () => void back().catch((error) => say(toldSentence(error)))),
      );
    } catch (error) {
      say(toldSentence(error));
    }
  }

  return element(
    "details",
    {},
    element("summary", {}, "把计数写成公式"),
    element(
      "div",
      { class: "lists" },
      element("div", { class: "field" }, element("label", { for: "ledger-field" }, "取哪一个数"), select),
      code,
      element(
        "div",
        { class: "buttons" },
        button("插入公式", () => void insert()),
      ),
      said,
    ),
  );
}

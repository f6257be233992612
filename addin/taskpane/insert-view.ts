import { parsePeriod, printPeriod } from "../../server/domain/period.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

import type { IndicatorCard } from "../client/catalogue.ts";

import { element } from "./element.ts";
import { createInsertDialog } from "./insert-dialog.ts";

/** The period of the figure, and the way into the sheet. */
export function createInsertView({ name, code, unit, decimals, latest }: IndicatorCard): HTMLElement {
  const period = element("input", {
    id: "period",
    type: "text",
    autocomplete: "off",
    "aria-describedby": "insert-state",
  });
  const insert = element("button", { type: "submit", class: "primary" }, "插入公式");
  const dialog = createInsertDialog(() => insert.focus());
  const form = element(
    "form",
    { class: "insert" },
    element("label", { for: "period" }, "期间"),
    period,
    insert,
    dialog.element,
  );
  period.value = latest?.period ?? "最新";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const read = parsePeriod(period.value);
    period.setAttribute("aria-invalid", String(isRefusal(read)));
    if (!isRefusal(read)) {
      const wanted = { indicator: code, period: printPeriod(read), subject: latest?.subject ?? "" };
      void dialog.propose({ label: name, unit, decimals, ...wanted });
      return;
    }
    dialog.say(read.message);
    period.focus();
  });
  return form;
}

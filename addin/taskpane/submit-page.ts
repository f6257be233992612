import { FIGURES_KIND } from "../excel/figures-kind.ts";
import { LEDGER_KIND } from "../excel/ledger-kind.ts";
import { SubmissionPart } from "../excel/submission-part.ts";
import type { SubmitResult } from "../excel/submit-state.ts";
import type { WriteHistory } from "../excel/write-history.ts";

import { element } from "./element.ts";
import { ledgerNotes } from "./ledger-notes.ts";
import { createLedgerView } from "./ledger-view.ts";
import { createSubmitView } from "./submit-view.ts";

/** What the page needs around it. */
export interface SubmitPagePorts {
  /** Told when something was written on the server: what shows it is behind now. */
  readonly onSent: () => void;
  /** Leads to where cells are updated. */
  readonly onUpdate: () => void;
  /** What the pane wrote into the workbook, to be taken back. */
  readonly history: WriteHistory;
}

/** The page 报送: figures of a selected range, or the assistance ledger and the rows that change it. */
export function createSubmitPage({ onSent, onUpdate, history }: SubmitPagePorts): HTMLElement {
  const part = new SubmissionPart();
  const figures = createSubmitView({ kind: FIGURES_KIND, part, onSent, onUpdate });
  const body = element("div", { class: "lists" }, figures);
  let cases: readonly HTMLElement[] = [];

  function ledger(): readonly HTMLElement[] {
    const view = createLedgerView(onSent);
    const whenSent = () => {
      onSent();
      view.read();
    };
    const afterwards = ({ sent }: SubmitResult) => (sent ? [ledgerNotes(sent, history)] : []);
    const rows = createSubmitView({ kind: LEDGER_KIND, part, onSent: whenSent, onUpdate, afterwards });
    view.read();
    return [view.element, rows];
  }

  const choose = (isLedger: boolean) => {
    if (isLedger && cases.length === 0) cases = ledger();
    // Out of the page and not only out of sight: both have fields of the same names.
    body.replaceChildren(...(isLedger ? cases : [figures]));
  };
  const chooser = element(
    "fieldset",
    { class: "switch" },
    element("legend", { class: "unseen" }, "报送什么"),
    choice("数据", true, () => choose(false)),
    choice("台账", false, () => choose(true)),
  );
  return element("div", { class: "lists" }, chooser, body);
}

function choice(name: string, isFirst: boolean, onChosen: () => void): HTMLElement {
  const id = isFirst ? "submit-figures" : "submit-ledger";
  const input = element("input", { type: "radio", name: "submit-kind", id });
  input.checked = isFirst;
  input.addEventListener("change", onChosen);
  return element("div", { class: "choice" }, input, element("label", { for: id }, name));
}

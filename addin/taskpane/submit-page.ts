import { FIGURES_KIND } from "../excel/figures-kind.ts";
import { LEDGER_KIND } from "../excel/ledger-kind.ts";
import { RECORDS_KIND } from "../excel/records-kind.ts";
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

/** The page 报送: figures of a selected range, the assistance ledger and the rows that change it, or records of the plan. */
export function createSubmitPage({ onSent, onUpdate, history }: SubmitPagePorts): HTMLElement {
  const part = new SubmissionPart();
  const figures = createSubmitView({ kind: FIGURES_KIND, part, onSent, onUpdate });
  const body = element("div", { class: "lists" }, figures);

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

  const cases = once(ledger);
  const records = once(() => [createSubmitView({ kind: RECORDS_KIND, part, onSent, onUpdate })]);
  // Out of the page and not only out of sight: they have fields of the same names.
  const show = (parts: () => readonly HTMLElement[]) => () => body.replaceChildren(...parts());
  const chooser = element(
    "fieldset",
    { class: "switch" },
    element("legend", { class: "unseen" }, "报送什么"),
    choice(
      "submit-figures",
      "数据",
      show(() => [figures]),
    ),
    choice("submit-ledger", "台账", show(cases)),
    choice("submit-records", "其他记录", show(records)),
  );
  return element("div", { class: "lists" }, chooser, body);
}

/** What is made when it is wanted first, and stays. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function choice(id: string, name: string, onChosen: () => void): HTMLElement {
  const input = element("input", { type: "radio", name: "submit-kind", id });
  input.checked = id === "submit-figures";
  input.addEventListener("change", onChosen);
  return element("div", { class: "choice" }, input, element("label", { for: id }, name));
}

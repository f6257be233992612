import { client } from "../client/client.ts";
import type { CaseGroup } from "../client/ledger.ts";

import { LedgerDesk, type LedgerState } from "../excel/ledger-desk.ts";

import { button, element } from "./element.ts";
import { ledgerBars } from "./ledger-bars.ts";
import { ledgerCasePart, type OpenStep } from "./ledger-case-part.ts";
import { type Draft, draftForm } from "./ledger-field.ts";
import { ledgerFilter } from "./ledger-filter.ts";
import { ledgerInsert } from "./ledger-insert.ts";
import { ledgerList } from "./ledger-list.ts";
import { CASE_FIELDS, stepWords } from "./ledger-steps.ts";
import { createTokenView } from "./token-view.ts";

/** The section 台账, and the way to have it read. */
export interface LedgerView {
  readonly element: HTMLElement;
  readonly read: () => void;
}

const ACTIVITIES: Readonly<Record<LedgerState["activity"], string>> = {
  none: "",
  reading: "正在读取台账……",
  writing: "正在写入，请不要关闭窗格……",
};

/** The assistance ledger: counts, what is overdue, all cases, one case with what may be done with it, and new ones. */
export function createLedgerView(onWritten: () => void): LedgerView {
  const state = element("div", { role: "status", class: "status" });
  const progress = element("progress", { "aria-label": "台账进度" });
  const body = element("div", { class: "lists" });
  const refresh = button("刷新台账", () => void desk.read());
  const desk = new LedgerDesk({ client, onChange: show, onWritten });
  let group: CaseGroup = "cluster";
  let open: OpenStep | null = null;
  let filing: Draft | null = null;

  function show(now: LedgerState): void {
    const isBusy = now.activity !== "none";
    state.replaceChildren(...sentences(now));
    progress.hidden = !isBusy;
    refresh.setAttribute("aria-disabled", String(isBusy));
    if (isBusy) return;
    draw(now);
  }

  /** What was pressed is gone after drawing anew, and would leave the keyboard nowhere. */
  function draw(now: LedgerState): void {
    const { activeElement } = document;
    const hadFocus = body.contains(activeElement);
    const id = activeElement?.id ?? "";
    body.replaceChildren(...(now.needsToken ? [tokenPart()] : []), ...(now.chosen ? casePart(now) : listPart(now)));
    if (!hadFocus) return;
    const next = id === "" ? null : document.getElementById(id);
    (next ?? body.querySelector<HTMLElement>("form.step input, form.step textarea, h3") ?? refresh).focus();
  }

  function tokenPart(): HTMLElement {
    const token = createTokenView(() => void desk.read(), "ledger-token").element;
    token.hidden = false;
    return token;
  }

  function casePart({ chosen }: LedgerState): readonly HTMLElement[] {
    if (!chosen) return [];
    return ledgerCasePart(chosen, open, {
      onStep: (step) => {
        open = step;
        draw(desk.current);
      },
      onAdvance: ({ step, name }, words) => void advance(step, name, words),
      onBack: () => {
        open = null;
        desk.leave();
      },
    });
  }

  async function advance(step: string, name: string, words: Readonly<Record<string, unknown>>): Promise<void> {
    if (!(await desk.advance(step, name, words))) return;
    open = null;
    draw(desk.current);
  }

  function listPart({ counts, all, wish, lists }: LedgerState): readonly HTMLElement[] {
    if (filing) return [registerForm(filing)];
    if (!counts) return [];
    const onCase = (code: string) => void desk.choose(code);
    const onGroup = (next: CaseGroup) => {
      group = next;
      draw(desk.current);
    };
    const nothing = counts.all.total === 0 ? [element("p", { class: "state" }, emptySentence(wish))] : [];
    return [
      element(
        "div",
        { class: "buttons" },
        button("登记新问题", () => file({}), "primary"),
      ),
      ...ledgerBars(counts, group, onGroup),
      ledgerFilter(wish, all, (next) => void desk.read(next)),
      ...nothing,
      ...ledgerList("逾期", lists.overdue, { onCase, onMore: () => void desk.more("overdue") }),
      ...ledgerList("没有逾期", lists.others, { onCase, onMore: () => void desk.more("others") }),
      ledgerInsert(wish),
    ];
  }

  function file(draft: Draft | null): void {
    filing = draft;
    draw(desk.current);
  }

  function registerForm(draft: Draft): HTMLElement {
    const fields = CASE_FIELDS;
    return draftForm({ prefix: "new-case", title: "登记新问题", fields }, draft, {
      send: "登记",
      onSend: () => void register(stepWords("REGISTER", { fields, draft, before: {} })),
      onCancel: () => file(null),
    });
  }

  async function register(words: Readonly<Record<string, unknown>>): Promise<void> {
    if (!words.enterprise || !words.text) {
      state.replaceChildren(element("p", { class: "state failed", role: "alert" }, "请写明企业和问题。"));
      return;
    }
    if (await desk.register(words)) filing = null;
  }

  show(desk.current);
  const parts = [element("div", { class: "buttons" }, refresh), progress, state, body];
  const view = element("section", { "aria-label": "台账" }, element("h2", {}, "千人扶千企台账"), ...parts);
  return { element: view, read: () => void desk.read() };
}

function emptySentence(wish: LedgerState["wish"]): string {
  return Object.keys(wish).length > 0 ? "没有符合条件的问题。" : "台账里还没有问题。请登记，或从表格提交。";
}

function sentences({ activity, problems, done }: LedgerState): HTMLElement[] {
  if (activity !== "none") return [element("p", { class: "state" }, ACTIVITIES[activity])];
  return [
    ...problems.map((problem) => element("p", { class: "state failed" }, problem)),
    ...(done === "" ? [] : [element("p", { class: "state ready" }, done)]),
  ];
}

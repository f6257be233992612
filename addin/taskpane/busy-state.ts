import { excelErrorSentence } from "../excel/excel-error.ts";

import { element } from "./element.ts";

/** What a section does at the moment, and how far it is. */
export interface BusyState {
  readonly parts: readonly HTMLElement[];
  /** Tells in a sentence how it stands; the look is that of a state: ready, newer, failed, "". */
  readonly say: (look: string, text: string) => void;
  /** How much of how much is done; of a total of 0 nothing is known. */
  readonly progress: (done: number, total: number) => void;
  /** Does something unless something is being done already, and says why Excel refuses it. */
  readonly run: (act: () => Promise<void>) => Promise<void>;
}

/** One thing at a time: what was begun would be shown over what was begun after it. The button cannot be pressed meanwhile. */
export function createBusyState(label: string, button: HTMLButtonElement): BusyState {
  const state = element("div", { role: "status", class: "status" });
  const bar = element("progress", { "aria-label": label });
  let isBusy = false;
  bar.hidden = true;

  function say(look: string, text: string): void {
    state.replaceChildren(element("p", { class: `state ${look}`.trim() }, text));
  }

  function progress(done: number, total: number): void {
    if (total > 0) [bar.max, bar.value] = [total, done];
    else bar.removeAttribute("value");
  }

  function show(isNow: boolean): void {
    isBusy = isNow;
    bar.hidden = !isNow;
    button.setAttribute("aria-disabled", String(isNow));
  }

  async function run(act: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    show(true);
    await act().catch((error) => say("failed", excelErrorSentence(error)));
    show(false);
  }

  return { parts: [bar, state], say, progress, run };
}

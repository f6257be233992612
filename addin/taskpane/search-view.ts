import type { Catalogue, Found } from "../client/catalogue.ts";
import type { Failure } from "../client/transport.ts";

import { element } from "./element.ts";
import { createResultList } from "./result-list.ts";

/** So much of what was typed is repeated where nothing was found. */
const MOST_QUOTED = 30;

/** How long typing rests before the server is asked, in milliseconds. */
const REST = 200;

export interface SearchListener {
  readonly onChosen: (found: Found) => void;
  readonly onFailure: (failure: Failure) => void;
}

export interface SearchView {
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** Told that the server is there: what it did not answer is asked again. */
  readonly askAgain: () => void;
}

/** The search box with its list: ↑ ↓ to move, Enter to choose, Esc to close. */
export function createSearchView(catalogue: Catalogue, { onChosen, onFailure }: SearchListener): SearchView {
  const box = searchBox();
  const count = element("p", { class: "hint", role: "status" });
  const list = createResultList(box, choose);
  let turns = 0;
  let isUnanswered = false;

  function show(results: readonly Found[], hint: string): void {
    list.show(results);
    count.textContent = hint;
  }

  function choose(found: Found): void {
    show([], "");
    box.value = found.name;
    onChosen(found);
  }

  async function ask(): Promise<void> {
    const text = box.value.trim();
    const turn = ++turns;
    isUnanswered = false;
    if (text === "") return show([], "");
    const outcome = await catalogue.search(text);
    // Answers may overtake each other; only the one to the last question counts.
    if (turn !== turns) return;
    if (outcome.kind === "value") return show(outcome.value, hintOf(text, outcome.value.length));
    const { failure } = outcome;
    // What the server refuses it would refuse again.
    isUnanswered = failure.kind !== "rejected";
    show(
      [],
      isUnanswered
        ? "服务器没有答复，还没有查。连上以后会自动再查，不必重新输入。"
        : "服务器不接受这样的搜索，请缩短或换一个名称。",
    );
    onFailure(failure);
  }

  listenToKeys(box, {
    ArrowDown: () => list.move(1),
    ArrowUp: () => list.move(-1),
    Enter: list.chooseActive,
    Escape: () => show([], ""),
  });
  listenToTyping(box, () => void ask());
  const label = element("label", { for: box.id }, "搜索指标");
  const view = element("section", { "aria-label": "搜索" }, label, box, count, list.element);
  const askAgain = () => void (isUnanswered && ask());
  return { element: view, focus: () => box.focus(), askAgain };
}

function searchBox(): HTMLInputElement {
  return element("input", {
    id: "search",
    type: "search",
    role: "combobox",
    placeholder: "汉字、拼音首字母或代码",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
  });
}

function hintOf(text: string, found: number): string {
  const quoted = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
  return found > 0 ? `${found} 个结果` : `没有找到“${quoted}”。请换一个名称、拼音首字母或代码。`;
}

function listenToKeys(box: HTMLInputElement, keys: Readonly<Record<string, () => void>>): void {
  box.addEventListener("keydown", (event) => {
    // While an input method is composing, these keys choose among its candidates.
    const act = event.isComposing ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Calls when typing rests; what an input method is still composing is not typed yet. */
function listenToTyping(box: HTMLInputElement, onRest: () => void): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  function restart(): void {
    clearTimeout(rest);
    rest = setTimeout(onRest, REST);
  }
  box.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) restart();
  });
  box.addEventListener("compositionend", restart);
}

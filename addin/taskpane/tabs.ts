import { element } from "./element.ts";

/** A page of the pane. */
export interface Tab {
  readonly id: string;
  /** Two or three characters: eight of them stand side by side at 270 pixels. */
  readonly label: string;
  readonly parts: readonly HTMLElement[];
  /** Called when the page comes into view. */
  readonly onShow?: () => void;
  /** Called when another page takes its place. */
  readonly onHide?: () => void;
  /** Called when its name was pressed: puts the keyboard where one begins. With arrows it stays among the names. */
  readonly onEnter?: () => void;
}

/** The pages of the pane, one of them seen; the others keep what they show, what is typed in them and how far they are scrolled. */
export interface Tabs {
  /** The bar of names. */
  readonly bar: HTMLElement;
  readonly panels: readonly HTMLElement[];
  /** Brings the page of that id into view and the keyboard to its name; an id that there is not changes nothing. */
  readonly open: (id: string) => void;
}

/** Where keys lead from the tab at a place, around the ends. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Pages by their names, as the ARIA pattern has them: one stop for the Tab key, arrows between the names. */
export function createTabs(tabs: readonly Tab[], first: string): Tabs {
  const names = tabs.map(tabName);
  const panels = tabs.map(tabPanel);
  const scrolled = new Map<string, number>();
  let shown: Tab | undefined;

  function show(id: string): void {
    const next = tabs.find((tab) => tab.id === id);
    if (!next || next === shown) return;
    if (shown) scrolled.set(shown.id, window.scrollY);
    shown?.onHide?.();
    shown = next;
    tabs.forEach((tab, at) => {
      const isShown = tab === next;
      names[at]?.setAttribute("aria-selected", String(isShown));
      names[at]?.setAttribute("tabindex", isShown ? "0" : "-1");
      panels[at]?.toggleAttribute("hidden", !isShown);
    });
    window.scrollTo(0, scrolled.get(id) ?? 0);
    next.onShow?.();
  }

  /** What was pressed to get there is out of view: the keyboard would be nowhere. */
  function open(id: string): void {
    show(id);
    names[tabs.findIndex((tab) => tab.id === id)]?.focus();
  }

  function step(event: KeyboardEvent, at: number): void {
    const to = STEPS[event.key]?.(at, tabs.length);
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    open(tab.id);
  }

  names.forEach((name, at) => {
    name.addEventListener("click", () => {
      show(tabs[at]?.id ?? "");
      tabs[at]?.onEnter?.();
    });
    name.addEventListener("keydown", (event) => step(event, at));
  });
  const bar = element("div", { role: "tablist", "aria-label": "页面" }, ...names);
  show(tabs.some((tab) => tab.id === first) ? first : (tabs[0]?.id ?? ""));
  return { bar, panels, open };
}

function tabName({ id, label }: Tab): HTMLElement {
  const attributes = { id: `tab-${id}`, role: "tab", type: "button", "aria-controls": `panel-${id}` };
  return element("button", { ...attributes, "aria-selected": "false", tabindex: "-1" }, label);
}

function tabPanel({ id, parts }: Tab): HTMLElement {
  const attributes = { id: `panel-${id}`, role: "tabpanel", "aria-labelledby": `tab-${id}`, hidden: "" };
  return element("div", attributes, ...parts);
}

import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { button, element } from "../../../addin/taskpane/element.ts";

/** As much of an element as can be looked at without a browser. */
class FakeElement {
  readonly attributes: Record<string, string> = {};
  readonly children: unknown[] = [];
  readonly listeners: Record<string, () => void> = {};
  constructor(readonly tag: string) {}
  setAttribute(name: string, value: string) {
    this.attributes[name] = value;
  }
  append(...children: unknown[]) {
    this.children.push(...children);
  }
  addEventListener(name: string, listener: () => void) {
    this.listeners[name] = listener;
  }
}

beforeEach(() => {
  vi.stubGlobal("document", { createElement: (tag: string) => new FakeElement(tag) });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it("has its attributes and its children in order", () => {
  const inner = element("b");
  expect(element("p", { class: "hint" }, "一", inner)).toMatchObject({
    tag: "p",
    attributes: { class: "hint" },
    children: ["一", inner],
  });
});

it("gives text as text, never as HTML", () => {
  expect(element("p", {}, "<img src=x onerror=alert(1)>")).toMatchObject({
    children: ["<img src=x onerror=alert(1)>"],
  });
});

it("is a button that does not submit", () => {
  const press = vi.fn();
  const made = button("重试", press);
  expect(made).toMatchObject({ tag: "button", attributes: { type: "button", class: "secondary" }, children: ["重试"] });
  expect(made).toMatchObject({ listeners: { click: press } });
});

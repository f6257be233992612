import { expect, test } from "vitest";

import { switchByKey } from "../../preview/pane-switch.ts";

/** A page that notes who got the keyboard, with or without links over the workbook. */
function page(hasLinks: boolean) {
  const focused: string[] = [];
  const link = { focus: () => void focused.push("links") };
  const links = { querySelector: () => link, contains: () => focused.at(-1) === "links" };
  const document = { querySelector: () => (hasLinks ? links : null), activeElement: null };
  const windows = {
    window: Object.assign(new EventTarget(), { document, focus: () => undefined }),
    pane: Object.assign(new EventTarget(), { focus: () => void focused.push("pane") }),
  };
  const focusCells = () => void focused.push("cells");
  switchByKey({ ...(windows as unknown as { window: Window; pane: Window }), focusCells });
  const press = (target: EventTarget, key: string) => {
    const event = Object.assign(new Event("keydown", { cancelable: true }), { key });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { focused, press, ...windows };
}

test("F6 goes from cells to pane, links and cells", () => {
  const { focused, press, window, pane } = page(true);
  press(window, "F6");
  press(pane, "F6");
  press(window, "F6");
  expect(focused).toEqual(["pane", "links", "cells"]);
});

test("F6 goes back to the cells where there are no links", () => {
  const { focused, press, pane } = page(false);
  press(pane, "F6");
  expect(focused).toEqual(["cells"]);
});

test("other keys are left alone", () => {
  const { focused, press, window } = page(true);
  expect(press(window, "Tab")).toBe(false);
  expect(focused).toEqual([]);
});

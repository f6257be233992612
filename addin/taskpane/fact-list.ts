import { element } from "./element.ts";

/** Names and texts side by side; a line whose text is "" is left out. */
export function factList(facts: readonly (readonly [name: string, text: string])[]): HTMLElement {
  const told = facts.filter(([, text]) => text !== "");
  return element(
    "dl",
    { class: "facts" },
    ...told.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)]),
  );
}

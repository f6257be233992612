import { element } from "./element.ts";

/**
 * Where the analyst says of which day the typed numbers are: a report of last year is held against what was known then.
 *
 * @param day ISO date; "" for today's figures
 */
export function asOfField(day: string, onDay: (day: string) => void): HTMLElement {
  const input = element("input", { type: "date", id: "as-of", value: day });
  input.addEventListener("change", () => onDay(input.value));
  const label = element("label", { for: "as-of" }, "按哪一天已公布的数核对（空着为现在）");
  return element("div", { class: "field" }, label, input);
}

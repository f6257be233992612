import { kindsOf, type Label } from "./label.ts";

/** Whether a label can be a row of a table: nothing but names. */
export function isItem(label: Label): boolean {
  const kinds = kindsOf(label);
  return label.rest === "" && (kinds.includes("indicator") || kinds.includes("member")) && label.times.length === 0;
}

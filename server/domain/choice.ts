import { type Refusal, refuse } from "./refusal.ts";

/** Things to choose from by name, each with other names for it; the first is meant where nothing is written. */
export type Choices<Name extends string = string> = Readonly<Record<Name, readonly string[]>>;

/** The choice that a text names, whatever its width and case. Refused: FIELD_UNKNOWN, with what there is. */
export function choose<Name extends string>(text: string, choices: Choices<Name>): Name | Refusal {
  const folded = fold(text);
  const names = namesOf(choices);
  const [first] = names;
  if (folded === "" && first !== undefined) return first;
  const found = names.find((name) => [name, ...choices[name]].some((one) => fold(one) === folded));
  return found ?? refuse("FIELD_UNKNOWN", { received: text, near: names });
}

function namesOf<Name extends string>(choices: Choices<Name>): Name[] {
  return (Object.keys(choices) as Name[]).filter((name) => Object.hasOwn(choices, name));
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

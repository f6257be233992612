import { createNameIndex, type Named, type NameIndex } from "../domain/name-index.ts";
import { type Refusal, type RefusalCode, refuse } from "../domain/refusal.ts";
import { createSuggester, type Suggester } from "../domain/suggest.ts";

interface Finding {
  readonly index: NameIndex<Named>;
  /** Positions in the list by code. */
  readonly positions: ReadonlyMap<string, number>;
  readonly near: Suggester;
}

const findings = new WeakMap<readonly Named[], Finding>();

/**
 * The one thing of a list that goes by a code, name or alias. `label` is what such a thing is called. Refused:
 * SUBJECT_MISSING for "", SUBJECT_AMBIGUOUS with the codes, else the code given with the nearest names.
 */
export function findThing<Thing extends Named>(
  things: readonly Thing[],
  text: string,
  unknown: RefusalCode,
  label: string,
): Thing | Refusal {
  if (text.trim() === "") return refuse("SUBJECT_MISSING", { expected: label });
  const { index, positions, near } = findings.get(things) ?? findingIn(things);
  const codes = index.find(text).map(({ code }) => code);
  if (codes.length > 1) return refuse("SUBJECT_AMBIGUOUS", { received: text, near: codes });
  const found = things[positions.get(codes[0] ?? "") ?? -1];
  return found ?? refuse(unknown, { received: text, near: near(text) });
}

function findingIn(things: readonly Named[]): Finding {
  const positions = new Map(things.map(({ code }, at) => [code, at]));
  const index = createNameIndex<Named>(things);
  const finding = { index, positions, near: createSuggester(index.names) };
  findings.set(things, finding);
  return finding;
}

import { foldName } from "./suggest.ts";

/** Anything that people call by a code, a name or another name. */
export interface Named {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Things by every name they go by. */
export interface NameIndex<Thing extends Named> {
  /** The things of exactly that code, name or alias, whatever its width, case and blanks; usually none or one. */
  find(text: string): readonly Thing[];
  /** The thing of that code, as it is written. */
  byCode(code: string): Thing | undefined;
  /** Every name and alias, for suggestions. */
  readonly names: readonly string[];
  readonly things: readonly Thing[];
}

/** Indexes things by code, name and aliases; a name that two things share finds both. */
export function createNameIndex<Thing extends Named>(things: readonly Thing[]): NameIndex<Thing> {
  const byName = new Map<string, Set<Thing>>();
  for (const thing of things) {
    for (const text of [thing.code, thing.name, ...thing.aliases]) {
      const folded = foldName(text);
      byName.set(folded, (byName.get(folded) ?? new Set()).add(thing));
    }
  }
  const byCode = new Map(things.map((thing) => [thing.code, thing]));
  return {
    find: (text) => [...(byName.get(foldName(text)) ?? [])],
    byCode: (code) => byCode.get(code),
    names: things.flatMap((thing) => [thing.name, ...thing.aliases]),
    things,
  };
}

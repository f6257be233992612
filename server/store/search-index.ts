import type { Catalogue, MemberKind } from "../domain/catalogue.ts";
import type { Named } from "../domain/name-index.ts";
import { createSuggester, foldName, type Suggester } from "../domain/suggest.ts";

/** What a search finds, and how it is called. */
export interface SearchHit {
  readonly kind: "indicator" | "area" | MemberKind;
  readonly code: string;
  readonly name: string;
}

/** Finds things by part of a name, an alias, a code, pinyin (工业 = gongye) or its initials (gy); one typo is forgiven. */
export interface SearchIndex {
  search(text: string): Promise<readonly SearchHit[]>;
}

interface Entry {
  readonly hit: SearchHit;
  /** Names, aliases and code, folded. */
  readonly names: readonly string[];
  /** Pinyin and its initials of every name. */
  readonly sounds: readonly string[];
}

/** An index over a catalogue. It is made when first asked: the dictionary of sounds is a fifth of an idle server. */
export function createSearchIndex(catalogue: Catalogue): SearchIndex {
  let made: Promise<Finder> | undefined;
  return {
    async search(text) {
      const wanted = foldName(text);
      if (wanted === "") return [];
      made ??= makeFinder(catalogue);
      return (await made)(wanted);
    },
  };
}

type Finder = (wanted: string) => readonly SearchHit[];

type Sound = (text: string, pattern: "first" | "pinyin") => string;

async function makeFinder(catalogue: Catalogue): Promise<Finder> {
  const { pinyin } = await import("pinyin-pro");
  const soundOf: Sound = (text, pattern) =>
    foldName(pinyin(text, { pattern, toneType: "none", type: "array", nonZh: "consecutive" }).join(""));
  const entries = [
    ...catalogue.indicators.things.map((one) => entryOf("indicator", one, soundOf)),
    ...catalogue.members.things.map((one) => entryOf(one.kind, one, soundOf)),
    ...catalogue.areas.things.map((one) => entryOf("area", one, soundOf)),
  ];
  const suggestNear = createSuggester(entries.flatMap(({ names, sounds }) => [...names, ...sounds]));
  return (wanted) => {
    const hits = matching(entries, wanted);
    return hits.length > 0 ? hits : nearest(entries, suggestNear, wanted);
  };
}

function entryOf(kind: SearchHit["kind"], { code, name, aliases }: Named, soundOf: Sound): Entry {
  const names = [name, ...aliases];
  return {
    hit: { kind, code, name },
    names: [...names, code].map(foldName),
    sounds: names.flatMap((text) => [soundOf(text, "first"), soundOf(text, "pinyin")]),
  };
}

function matching(entries: readonly Entry[], wanted: string): readonly SearchHit[] {
  return entries
    .map((entry) => ({ hit: entry.hit, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || a.hit.name.length - b.hit.name.length)
    .map(({ hit }) => hit);
}

const NO_MATCH = 6;
const NEAREST = 5;

/** Same name, then a name that begins so, then sounds, then a name that holds it; letters in order come last. */
function rankOf({ names, sounds }: Entry, wanted: string): number {
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (sounds.includes(wanted)) return 2;
  if (names.some((name) => name.includes(wanted))) return 3;
  if (sounds.some((sound) => sound.startsWith(wanted))) return 4;
  if (wanted.length >= 3 && sounds.some((sound) => sound.includes(wanted))) return 5;
  return NO_MATCH;
}

/** What has a name, code or pinyin near the text, when nothing holds it: one typo, or two in a long name. */
function nearest(entries: readonly Entry[], suggestNear: Suggester, wanted: string): readonly SearchHit[] {
  const near = suggestNear(wanted, NEAREST);
  const hits = near.flatMap((text) =>
    entries.filter(({ names, sounds }) => names.includes(text) || sounds.includes(text)),
  );
  return [...new Set(hits.map(({ hit }) => hit))];
}

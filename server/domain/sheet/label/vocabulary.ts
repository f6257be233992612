import type { Area, Catalogue } from "../../catalogue.ts";
import type { Indicator } from "../../indicator.ts";
import { foldName } from "../../suggest.ts";
import { createEnglishIndustries } from "./english-industry.ts";
import { englishNamesOf, foldEnglish } from "./english-names.ts";
import { createEnglishQuantities } from "./english-quantity.ts";
import { createIndustryAbbreviations } from "./industry-abbreviation.ts";

/** What a name means: indicators, codes of areas and of members. */
export interface NameMeaning {
  readonly indicators: Indicator[];
  readonly areas: string[];
  readonly members: string[];
}

/** Every name of a catalogue, to be found inside a text. */
export interface Vocabulary {
  /** What the whole text means, folded as {@link foldName} folds. */
  whole(folded: string): NameMeaning | undefined;
  /** What a whole text of Latin words means, by the catalogue's names and those that English tables use for them. */
  english(text: string): NameMeaning | undefined;
  /** What English words name, whatever their order. */
  quantity(words: readonly string[]): NameMeaning | undefined;
  /** The longest name that stands at a place of a folded text. */
  at(folded: string, start: number): { readonly length: number; readonly meaning: NameMeaning } | undefined;
  /** The code of the one industry that a text calls by an abbreviation, or by English words in another order. */
  abbreviated(text: string): string | undefined;
}

/** Names inside texts are of at least this length, since 西 or B would be found everywhere. */
const SHORTEST_INSIDE = 2;

const BRACKETS = /[()（）]/gu;

/** Indexes the names of a catalogue by their first character, longest first. */
export function createVocabulary(catalogue: Catalogue): Vocabulary {
  const meanings = new Map<string, NameMeaning>();
  const meaningOf = (name: string) => {
    const folded = foldName(name);
    const meaning = meanings.get(folded) ?? { indicators: [], areas: [], members: [] };
    meanings.set(folded, meaning);
    return meaning;
  };
  for (const one of catalogue.indicators.things) {
    for (const name of [one.code, one.name, one.englishName, ...one.aliases]) {
      add(meaningOf(name).indicators, one);
      // Inside a text brackets are separators.
      add(meaningOf(name.replace(BRACKETS, "·")).indicators, one);
    }
  }
  for (const one of catalogue.areas.things) {
    for (const name of [one.code, one.name, ...one.aliases, ...withoutPeople(one)]) {
      add(meaningOf(name).areas, one.code);
    }
  }
  for (const one of catalogue.members.things) {
    for (const name of [one.name, ...one.aliases, ...spellingsOf(one)]) add(meaningOf(name).members, one.code);
  }
  addHome(catalogue, meaningOf);
  const english = englishMeanings(catalogue.indicators.things);
  const byFirst = groupByFirst([...meanings.keys()]);
  const inChinese = createIndustryAbbreviations(catalogue.members.things);
  const inEnglish = createEnglishIndustries(catalogue.members.things);
  const quantityOf = createEnglishQuantities(catalogue.indicators.things);
  return {
    whole: (folded) => meanings.get(folded),
    abbreviated: (text) => inChinese(text) ?? inEnglish(text),
    english: (text) => meanings.get(foldName(text)) ?? english.get(foldEnglish(text)),
    quantity(words) {
      const indicator = quantityOf(words);
      return indicator && { indicators: [indicator], areas: [], members: [] };
    },
    at(folded, start) {
      const name = byFirst.get(folded.charAt(start))?.find((one) => folded.startsWith(one, start));
      const meaning = name === undefined ? undefined : meanings.get(name);
      return name === undefined || !meaning ? undefined : { length: name.length, meaning };
    },
  };
}

/** Indicators by their English names; a name of several is theirs together. */
function englishMeanings(indicators: readonly Indicator[]): ReadonlyMap<string, NameMeaning> {
  const meanings = new Map<string, NameMeaning>();
  for (const one of indicators) {
    const latin = one.aliases.filter((alias) => /^[\p{ASCII}’]+$/u.test(alias)).map(foldEnglish);
    for (const name of [...englishNamesOf(one.englishName, one.kind === "stock"), ...latin]) {
      const meaning = meanings.get(name) ?? { indicators: [], areas: [], members: [] };
      meanings.set(name, meaning);
      add(meaning.indicators, one);
    }
  }
  return meanings;
}

/** 石油煤炭及其他燃料加工 of 石油、煤炭及其他燃料加工业. */
function spellingsOf({ kind, name, aliases }: Catalogue["members"]["things"][number]): string[] {
  if (kind !== "industry") return [];
  const products = aliases.flatMap((alias) => /^Manufacture of (.+)$/u.exec(alias)?.[1] ?? []);
  return name.length < FEWEST_SPELT ? products : [...products, ...spellingsOfName(name)];
}

function spellingsOfName(name: string): string[] {
  const joined = [name, name.replaceAll("、", "")].flatMap((one) => [one, one.replaceAll("和", "及")]);
  return [...new Set(joined.flatMap((one) => [one, one.replace(/业$/u, "")]))].filter((one) => one !== name);
}

/** Shorter names without their 业 are words of their own: 纺织业. */
const FEWEST_SPELT = 5;

/** 湘西自治州 of 湘西土家族苗族自治州, 宁夏自治区 of 宁夏回族自治区. */
function withoutPeople({ name, shortName }: Area): string[] {
  const kind = /自治[州区]$/u.exec(name)?.[0];
  return kind === undefined ? [] : [shortName.replace(/州$/u, "") + kind];
}

/** 全市 and 全省 are the home area and the one in which it lies. */
function addHome(catalogue: Catalogue, meaningOf: (name: string) => NameMeaning): void {
  const home = catalogue.subjects.read("");
  if ("code" in home) return;
  for (const name of ["全市", "我市", "本市"]) add(meaningOf(name).areas, home.area);
  const parent = catalogue.areas.byCode(home.area)?.parent;
  if (parent) for (const name of ["全省", "我省", "本省"]) add(meaningOf(name).areas, parent);
}

function add<Thing>(list: Thing[], thing: Thing): void {
  if (!list.includes(thing)) list.push(thing);
}

function groupByFirst(names: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names.filter((one) => one.length >= SHORTEST_INSIDE && !/^\d/u.test(one))) {
    const first = name.charAt(0);
    groups.set(first, [...(groups.get(first) ?? []), name]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.length - a.length);
  return groups;
}

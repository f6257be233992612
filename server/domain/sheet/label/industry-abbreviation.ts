import type { Catalogue } from "../../catalogue.ts";

type Members = Catalogue["members"]["things"];

const JOINTS = /[、和及与等的\s]|其他/gu;
// What says how something is made says nothing of what it is.
const GENERIC = /(?:生产|供应|制造|加工|业)+$/u;
// 化学原料和制品 means 化学制品, while 橡胶制品 says nothing of 塑料制品.
const MADE = /制品$/u;
const FEWEST_LETTERS = 3;
const FEWEST_PARTS = 2;

/** The letters of an industry's name without what joins them, each with the part of the name that it tells. */
interface Letters {
  readonly code: string;
  readonly letters: string;
  /** By letter; undefined where it tells none. */
  readonly parts: readonly (number | undefined)[];
  /** Each part's own words: 化学 of 化学制品制造. */
  readonly cores: readonly string[];
  readonly count: number;
}

/**
 * Finds the one industry whose name a text abbreviates, keeping something of every part of it and their order: 电热燃水 is
 * 电力、热力、燃气及水生产和供应业. 计算机制造 is none, since it may be a class of 计算机、通信和其他电子设备制造业.
 */
export function createIndustryAbbreviations(members: Members): (text: string) => string | undefined {
  const names = members.filter(({ kind }) => kind === "industry").map(lettersOf);
  const listed = names.filter(({ count }) => count >= FEWEST_PARTS);
  return (text) => {
    const letters = text.replace(JOINTS, "");
    if (letters.length < FEWEST_LETTERS) return undefined;
    const [found, ...others] = listed.filter((name) => abbreviates(letters, name));
    return others.length === 0 ? found?.code : undefined;
  };
}

function lettersOf({ code, name }: Members[number]): Letters {
  const parts = name.split(JOINTS).filter((part) => part !== "");
  const told: (number | undefined)[] = [];
  const cores: string[] = [];
  for (const part of parts) {
    const core = part.replace(GENERIC, "");
    for (let at = 0; at < part.length; at++) told.push(at < core.length ? cores.length : undefined);
    if (core !== "") cores.push(core.replace(MADE, ""));
  }
  return { code, letters: parts.join(""), parts: told, cores, count: cores.length };
}

function abbreviates(text: string, { letters, parts, cores, count }: Letters): boolean {
  if (text.charAt(0) !== letters.charAt(0)) return false;
  const told = new Set<number | undefined>();
  let at = 0;
  for (const letter of text) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
    const part = parts[at - 1];
    const isMade = letter === "制" || letter === "品";
    if (!isMade || text.includes(cores[part ?? 0] ?? "")) told.add(part);
  }
  told.delete(undefined);
  return told.size === count;
}

import type { Catalogue } from "../../catalogue.ts";
import type { Indicator } from "../../indicator.ts";
import { isRefusal } from "../../refusal.ts";
import { foldName } from "../../suggest.ts";
import type { SheetQuestion } from "../recognition.ts";
import type { NameMeaning } from "./vocabulary.ts";

/** What a whole label means in a workbook, whatever the catalogue calls it: 规上增速 is an indicator, 全区 an area. */
export interface LabelAlias {
  /** The sheet on which it counts; "" for every sheet. */
  readonly sheet: string;
  readonly kind: "indicator" | "subject";
  /** The label, without what it wears: footnote marks, 其中. */
  readonly text: string;
  /** Of the indicator, of the area, of the member; 100000·36 for a member of an area. */
  readonly code: string;
}

/** Aliases that can be used, and sentences about those that cannot. */
export interface CheckedAliases {
  readonly aliases: readonly LabelAlias[];
  readonly problems: readonly string[];
}

/** More than any workbook has; users can edit what is kept in one. */
const MOST_ALIASES = 2_000;

/** The alias that an answer to a question about an unknown label makes; undefined for every other question or answer. */
export function aliasOfAnswer(question: SheetQuestion, answer: string, catalogue: Catalogue): LabelAlias | undefined {
  const { sheet, code, label } = question;
  if (label === undefined) return undefined;
  if (code === "INDICATOR_UNKNOWN") {
    const indicator = catalogue.indicator(answer);
    return isRefusal(indicator) ? undefined : { sheet, kind: "indicator", text: label, code: indicator.code };
  }
  const subject = code === "SUBJECT_UNKNOWN" ? catalogue.subjects.read(answer) : undefined;
  if (!subject || isRefusal(subject)) return undefined;
  return { sheet, kind: "subject", text: label, code: subject.member || subject.area };
}

/** Leaves out aliases of codes that the catalogue does not have, and those of one label that differ. */
export function checkAliases(given: readonly LabelAlias[], catalogue: Catalogue): CheckedAliases {
  if (given.length > MOST_ALIASES) {
    return { aliases: [], problems: [`模板里的标签超过 ${MOST_ALIASES} 个，都没有采用。请删去用不到的。`] };
  }
  const aliases: LabelAlias[] = [];
  const problems: string[] = [];
  for (const alias of given) {
    const isClash = given.some((other) => keyOf(other) === keyOf(alias) && !isSame(other, alias));
    if (foldName(alias.text) === "") problems.push("模板里有一个空的标签，没有采用。请写上标签，或删去它。");
    else if (!meaningOfAlias(alias, catalogue)) {
      problems.push(`模板里“${alias.text}”的代码“${alias.code}”目录里没有，没有采用。请改成目录里的代码。`);
    } else if (isClash) problems.push(`模板里“${alias.text}”有两种说法，都没有采用。请只留一种。`);
    else aliases.push(alias);
  }
  return { aliases, problems: [...new Set(problems)] };
}

/** What whole labels mean on a sheet, by their folded text; the sheet's own aliases before those of every sheet. */
export function aliasMeanings(
  aliases: readonly LabelAlias[],
  sheet: string,
  catalogue: Catalogue,
): ReadonlyMap<string, NameMeaning> {
  const meanings = new Map<string, NameMeaning>();
  for (const scope of ["", sheet]) {
    for (const alias of aliases.filter((one) => one.sheet === scope)) {
      const meaning = meaningOfAlias(alias, catalogue);
      if (meaning) meanings.set(foldName(alias.text), meaning);
    }
  }
  return meanings;
}

function meaningOfAlias({ kind, code }: LabelAlias, catalogue: Catalogue): NameMeaning | undefined {
  if (kind === "indicator") {
    const indicator: Indicator | undefined = catalogue.indicators.byCode(code);
    return indicator && { indicators: [indicator], areas: [], members: [] };
  }
  const parts = code.split("·");
  const areas = parts.filter((part) => catalogue.areas.byCode(part));
  const members = parts.filter((part) => catalogue.members.byCode(part));
  const isWhole = areas.length <= 1 && members.length <= 1 && areas.length + members.length === parts.length;
  return isWhole ? { indicators: [], areas, members } : undefined;
}

function keyOf({ sheet, text }: LabelAlias): string {
  return `${sheet} ${foldName(text)}`;
}

function isSame(one: LabelAlias, other: LabelAlias): boolean {
  return one.kind === other.kind && one.code === other.code;
}

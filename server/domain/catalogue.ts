import type { Indicator } from "./indicator.ts";
import { createNameIndex, type Named, type NameIndex } from "./name-index.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { createSubjectReader, type SubjectReader } from "./subject.ts";
import { createSuggester, type Suggester } from "./suggest.ts";

/** An area by its GB/T 2260 code; aliases include its short name. */
export interface Area extends Named {
  readonly shortName: string;
  readonly level: string;
  /** Code of the area it lies in; "" for the country. */
  readonly parent: string;
}

/** An industry by its GB/T 4754-2017 code: a section letter or a two-digit division. */
export interface Industry extends Named {
  readonly level: string;
  /** Code of its section; "" for a section. */
  readonly parent: string;
}

/** What a member of the subject dimension may be beside its area. */
export type MemberKind = "industry" | "cluster" | "project" | "enterprise";

/** An industry, cluster, project or enterprise, as part of a subject. */
export interface Member extends Named {
  readonly kind: MemberKind;
}

/** All that figures are about, by name. */
export interface Catalogue {
  readonly indicators: NameIndex<Indicator>;
  readonly areas: NameIndex<Area>;
  readonly members: NameIndex<Member>;
  readonly subjects: SubjectReader;
  /** The indicator of that code, name or alias. Refused: INDICATOR_MISSING, _UNKNOWN (with the nearest), _AMBIGUOUS. */
  indicator(text: string): Indicator | Refusal;
  /** The indicator whose official year-on-year growth is that of the given one. */
  growthOf(indicator: Indicator): Indicator | undefined;
}

/** What a catalogue is made of. */
export interface CatalogueParts {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly members: readonly Member[];
  /** Code of the area meant where a question names none. */
  readonly homeArea: string;
}

/** A catalogue over its parts; names are folded and indexed once. */
export function createCatalogue(parts: CatalogueParts): Catalogue {
  const indicators = createNameIndex(parts.indicators);
  const areas = createNameIndex(parts.areas);
  const members = createNameIndex(parts.members);
  const nearest = createSuggester(indicators.names);
  const growth = new Map(parts.indicators.filter((one) => one.growthOf).map((one) => [one.growthOf, one]));
  return {
    indicators,
    areas,
    members,
    subjects: createSubjectReader(areas, members, parts.homeArea),
    indicator: (text) => findIndicator(indicators, nearest, text),
    growthOf: (indicator) => growth.get(indicator.code),
  };
}

function findIndicator(indicators: NameIndex<Indicator>, nearest: Suggester, text: string): Indicator | Refusal {
  if (text.trim() === "") return refuse("INDICATOR_MISSING");
  const [found, ...others] = indicators.find(text);
  if (found && others.length === 0) return found;
  if (found) {
    return refuse("INDICATOR_AMBIGUOUS", { received: text, near: [found, ...others].map((one) => one.name) });
  }
  return refuse("INDICATOR_UNKNOWN", { received: text, near: nearest(text) });
}

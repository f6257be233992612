import type { Catalogue, MemberKind } from "../catalogue.ts";
import type { Named, NameIndex } from "../name-index.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { createSuggester, type Suggester, sparingSuggester } from "../suggest.ts";
import { type BareProblem, importProblem, refusedProblem } from "./import-problem.ts";
import { isTotal } from "./total-row.ts";

/** The columns that say whom a figure is about. */
export const SUBJECT_FIELDS = ["area", "industry", "cluster", "project", "enterprise"] as const;

/** One of these columns. */
export type SubjectField = (typeof SUBJECT_FIELDS)[number];

/** Whom a figure is about, with the kind of its member. */
export interface ImportSubject {
  readonly area: string;
  /** Code of the member; "" for the whole area. */
  readonly member: string;
  readonly kind: MemberKind | "";
}

/** A problem, and the column it is in. */
export interface ColumnProblem extends BareProblem {
  readonly field: SubjectField;
}

/** Reads the texts of the columns; `""` for those that are blank or not there. */
export type SubjectColumns = (texts: Readonly<Record<SubjectField, string>>) => ImportSubject | ColumnProblem;

const MEMBER_KINDS = ["industry", "cluster", "project", "enterprise"] as const;

/**
 * A reader of the subject columns. Nobody's area is guessed: where the column is blank, it is `defaultArea` if that is
 * given, else the home area for a project or an enterprise, else AREA_MISSING. A label such as 合计 is a TOTAL_ROW.
 */
export function createSubjectColumns(catalogue: Catalogue, defaultArea: string): SubjectColumns {
  const { areas, members } = catalogue;
  const near: Readonly<Record<SubjectField, Suggester>> = {
    area: sparingSuggester(createSuggester(areas.names)),
    industry: suggesterOf(members, "industry"),
    cluster: suggesterOf(members, "cluster"),
    project: suggesterOf(members, "project"),
    enterprise: suggesterOf(members, "enterprise"),
  };
  const home = catalogue.subjects.read("");
  const homeArea = isRefusal(home) ? "" : home.area;
  return (texts) => {
    const total = SUBJECT_FIELDS.find((field) => isTotal(texts[field]));
    if (total) return { field: total, ...importProblem("TOTAL_ROW", texts[total]) };
    const kinds = MEMBER_KINDS.filter((kind) => texts[kind] !== "");
    const [kind, second] = kinds;
    if (second)
      return { field: second, ...importProblem("MEMBERS_SEVERAL", kinds.map((one) => texts[one]).join("、")) };
    const member =
      kind &&
      only(
        members.find(texts[kind]).filter((one) => one.kind === kind),
        texts[kind],
        near[kind],
      );
    if (kind && isRefusal(member)) return { field: kind, ...refusedProblem(member, texts[kind]) };
    const implied = kind === undefined || kind === "industry" ? defaultArea : defaultArea || homeArea;
    const area = texts.area === "" ? implied : only(areas.find(texts.area), texts.area, near.area);
    if (isRefusal(area)) return { field: "area", ...refusedProblem(area, texts.area) };
    if (area === "") return { field: "area", ...importProblem("AREA_MISSING") };
    return { area, member: typeof member === "string" ? member : "", kind: kind ?? "" };
  };
}

/** The code of the one thing found. Refused: SUBJECT_UNKNOWN with the nearest names, SUBJECT_AMBIGUOUS. */
function only([found, ...others]: readonly Named[], received: string, near: Suggester): string | Refusal {
  if (found && others.length === 0) return found.code;
  if (found) return refuse("SUBJECT_AMBIGUOUS", { received, near: [found, ...others].map((one) => one.code) });
  return refuse("SUBJECT_UNKNOWN", { received, near: near(received) });
}

function suggesterOf(members: NameIndex<Named & { readonly kind: MemberKind }>, kind: MemberKind): Suggester {
  const ofKind = members.things.filter((one) => one.kind === kind);
  return sparingSuggester(createSuggester(ofKind.flatMap((one) => [one.name, ...one.aliases])));
}

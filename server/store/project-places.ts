import type { Member, MemberKind } from "../domain/catalogue.ts";
import { type BareProblem, importProblem, refusedProblem } from "../domain/import/import-problem.ts";
import { createSimilarNames } from "../domain/import/similar-name.ts";
import type { Named } from "../domain/name-index.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { createSuggester, foldName, type Suggester, sparingSuggester } from "../domain/suggest.ts";
import type { Snapshot } from "./snapshot.ts";

/** Finds what a row names by code, name or alias; a problem tells what is near. "" is nothing named. */
export interface ProjectPlaces {
  cluster(text: string): string | BareProblem;
  area(text: string): string | BareProblem;
  industry(text: string): string | BareProblem;
  programme(text: string): string | BareProblem;
  /** The one project of that name or code; undefined for none. */
  project(text: string): Named | undefined | BareProblem;
  /** A project whose name is nearly that one; undefined for none. */
  similarProject(text: string): string | undefined;
  /** What else goes by a name that a new project would have; undefined for nothing. */
  holderOf(text: string): Named | undefined;
}

/** The places of a snapshot; names are indexed once for all rows of an import. */
export function createProjectPlaces({ catalogue, plan }: Snapshot): ProjectPlaces {
  const { areas, members } = catalogue;
  const ofKind = (kind: MemberKind) => members.things.filter((one) => one.kind === kind);
  const find = (kind: MemberKind, text: string) => members.find(text).filter((one: Member) => one.kind === kind);
  const similar = createSimilarNames(ofKind("project").map(({ name }) => name));
  const near = {
    cluster: suggesterOf(ofKind("cluster")),
    area: suggesterOf(areas.things),
    industry: suggesterOf(ofKind("industry")),
    programme: sparingSuggester(createSuggester(plan.programmes.map(({ name }) => name))),
  };
  const programmes = plan.programmes.map((one) => ({ ...one, aliases: [] }));
  return {
    cluster: (text) => only(text, find("cluster", text), () => unknownIn("CLUSTER_UNKNOWN", text, near.cluster)),
    area: (text) => only(text, areas.find(text), () => unknownIn("SUBJECT_UNKNOWN", text, near.area)),
    industry: (text) => only(text, find("industry", text), () => unknownIn("SUBJECT_UNKNOWN", text, near.industry)),
    programme(text) {
      const found = programmes.filter(({ code, name }) => [code, name].some((one) => foldName(one) === foldName(text)));
      const close = near.programme(text);
      const expected = `一个专项的名称或代码${close.length > 0 ? `（最接近的是：${close.join("、")}）` : ""}`;
      return found[0]?.code ?? importProblem("FIELD_INVALID", text, expected);
    },
    project(text) {
      const [found, ...others] = find("project", text);
      if (others.length === 0) return found;
      const codes = [found, ...others].flatMap((one) => one?.code ?? []);
      return refusedProblem(refuse("SUBJECT_AMBIGUOUS", { received: text, near: codes }), text);
    },
    similarProject: similar,
    holderOf: (text) => members.find(text)[0] ?? areas.find(text)[0],
  };
}

function only(text: string, [found, ...others]: readonly Named[], unknown: () => Refusal): string | BareProblem {
  if (found && others.length === 0) return found.code;
  if (!found) return refusedProblem(unknown(), text);
  return refusedProblem(
    refuse("SUBJECT_AMBIGUOUS", { received: text, near: [found, ...others].map((one) => one.code) }),
    text,
  );
}

function unknownIn(code: "CLUSTER_UNKNOWN" | "SUBJECT_UNKNOWN", text: string, near: Suggester): Refusal {
  return refuse(code, { received: text, near: near(text) });
}

function suggesterOf(things: readonly Named[]): Suggester {
  return sparingSuggester(createSuggester(things.flatMap(({ name, aliases }) => [name, ...aliases])));
}

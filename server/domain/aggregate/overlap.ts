import type { MemberKind } from "../catalogue.ts";
import { type AggregateRefusal, refuseAggregate } from "./aggregate-refusal.ts";

/** Whose amounts are to be added: codes, and what the member is. */
export interface Part {
  readonly area: string;
  /** "" for the whole area. */
  readonly member: string;
  /** "" for the whole area. */
  readonly kind: MemberKind | "";
}

/** What lies in what. */
export interface Nesting {
  /** Code of the area that an area lies in; "" for none. */
  areaParent(code: string): string;
  /** Code of the section of an industry; "" for none and for other members. */
  industryParent(code: string): string;
  /** Codes of the industries that a cluster is seen by. */
  clusterIndustries(code: string): readonly string[];
  areaName(code: string): string;
  memberName(code: string): string;
}

/**
 * Why parts of one indicator cannot be added: one holds another, or may. An area holds those in it, a whole area its
 * industries, a section its divisions; 陕西省·汽车制造业 and the whole of 西安市 share the cars of 西安. Undefined where
 * every yuan is in at most one part. A part that comes twice overlaps with itself.
 */
export function overlapOf(parts: readonly Part[], nesting: Nesting): AggregateRefusal | undefined {
  const kinds = [...new Set(parts.map(({ kind }) => kind).filter((kind) => kind !== ""))];
  if (kinds.length > 1) return refuseAggregate("MEMBERS_MIXED", { received: mixedNames(parts, nesting) });
  return sharedIndustry(parts, nesting) ?? nestedParts(parts, nesting);
}

function mixedNames(parts: readonly Part[], { memberName }: Nesting): string {
  const first = parts.find(({ kind }) => kind !== "");
  const other = parts.find(({ kind }) => kind !== "" && kind !== first?.kind);
  return [first, other].flatMap((one) => (one ? memberName(one.member) : [])).join("、");
}

function sharedIndustry(parts: readonly Part[], nesting: Nesting): AggregateRefusal | undefined {
  const owners = new Map<string, string>();
  for (const cluster of new Set(parts.flatMap(({ kind, member }) => (kind === "cluster" ? member : [])))) {
    for (const industry of nesting.clusterIndustries(cluster)) {
      const owner = owners.get(industry);
      if (owner !== undefined) {
        return refuseAggregate("CLUSTERS_OVERLAP", {
          received: nesting.memberName(owner),
          other: nesting.memberName(cluster),
        });
      }
      owners.set(industry, cluster);
    }
  }
  return undefined;
}

function nestedParts(parts: readonly Part[], nesting: Nesting): AggregateRefusal | undefined {
  const known = new Set<string>();
  /** For each part the members that hold it: some part of that area lies within that member. */
  const holding = new Map<string, string>();
  for (const part of parts) {
    const key = keyOf(part.area, part.member);
    if (known.has(key)) return nested(part.area, part.member, part, nesting);
    known.add(key);
    for (const outer of outerMembers(part.member, nesting)) holding.set(keyOf(part.area, outer), part.member);
  }
  for (const part of parts) {
    const members = [part.member, ...outerMembers(part.member, nesting)];
    for (const [step, area] of [part.area, ...outerAreas(part.area, nesting)].entries()) {
      for (const member of members) {
        const isOther = step > 0 || member !== part.member;
        if (isOther && known.has(keyOf(area, member))) return nested(area, member, part, nesting);
      }
      const inner = step > 0 ? holding.get(keyOf(area, part.member)) : undefined;
      if (inner !== undefined) return nested(area, inner, part, nesting);
    }
  }
  return undefined;
}

function keyOf(area: string, member: string): string {
  return `${area}·${member}`;
}

/** The areas that an area lies in, nearest first. */
function outerAreas(code: string, { areaParent }: Nesting): string[] {
  const outer: string[] = [];
  for (let area = areaParent(code); area !== "" && !outer.includes(area); area = areaParent(area)) outer.push(area);
  return outer;
}

/** The members that a member lies in: its section, and the whole of the area. */
function outerMembers(member: string, { industryParent }: Nesting): string[] {
  if (member === "") return [];
  const section = industryParent(member);
  return section === "" ? [""] : [section, ""];
}

function nested(area: string, member: string, part: Part, { areaName, memberName }: Nesting): AggregateRefusal {
  const print = (inArea: string, one: string) => [areaName(inArea), memberName(one)].filter((text) => text).join("·");
  const code = area === part.area ? "MEMBERS_OVERLAP" : "AREAS_OVERLAP";
  return refuseAggregate(code, { received: print(area, member), other: print(part.area, part.member) });
}

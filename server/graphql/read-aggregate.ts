import { GraphQLError } from "graphql";

import type { Area, MemberKind } from "../domain/catalogue.ts";
import type { Named } from "../domain/name-index.ts";

import type { AggregateRequest } from "../store/aggregate-request.ts";
import { areasWithin } from "../store/areas-within.ts";
import type { Snapshot } from "../store/snapshot.ts";

import type { AggregateArgs, AggregateFilterInput } from "./aggregate-input.ts";
import { clusterIndex } from "./cluster-index.ts";
import { findOrThrow, readOrThrow } from "./or-throw.ts";
import { readPeriod } from "./read-period.ts";

/** The most names that one condition may have. */
const MOST_NAMES = 1000;

/** The request that a client means. @throws GraphQLError for names, periods and levels that nobody knows */
export function readAggregate(snapshot: Snapshot, args: AggregateArgs): AggregateRequest {
  const filter = args.filter ?? {};
  const { catalogue } = snapshot;
  return {
    groupBy: [...new Set(args.groupBy)],
    measures: args.measures ?? ["value"],
    indicators: codesOf("indicators", filter.indicators, (text) => readOrThrow(text, catalogue.indicator)),
    areas: areasOf(snapshot, filter),
    ...membersOf(snapshot, filter),
    clusters: codesOf("clusters", filter.clusters, (text) => findOrThrow(clusterIndex(snapshot), "产业集群", text)),
    stages: filter.stages ? new Set(filter.stages) : undefined,
    basis: args.basis ?? undefined,
    frequency: args.frequency ?? undefined,
    from: args.from == null ? undefined : readPeriod(args.from),
    to: args.to == null ? undefined : readPeriod(args.to),
    order: (args.order ?? []).map(({ by, descending }) => ({ by, isDescending: descending === true })),
    top: args.top ?? undefined,
    whole: args.whole == null ? undefined : readOrThrow(args.whole, catalogue.subjects.read),
  };
}

/** The areas that all conditions leave; undefined where there is none. */
function areasOf({ catalogue }: Snapshot, { areas, within, areaLevel }: AggregateFilterInput) {
  const find = (text: string) => findOrThrow(catalogue.areas, "地区", text);
  const named = codesOf("areas", areas, find);
  const inner = within == null ? undefined : new Set(areasWithin(catalogue, find(within).code).slice(1));
  if (!named && !inner && areaLevel == null) return undefined;
  const isMeant = ({ code, level }: Area) =>
    (named?.has(code) ?? true) && (inner?.has(code) ?? true) && (areaLevel == null || level === areaLevel);
  return new Set(catalogue.areas.things.filter(isMeant).map(({ code }) => code));
}

/** Which sort of members, and which of them. @throws GraphQLError for conditions on several sorts */
function membersOf(snapshot: Snapshot, filter: AggregateFilterInput): Pick<AggregateRequest, "members" | "named"> {
  const { industries, industryLevel, projects, enterprises } = filter;
  const lists = { industry: industries, project: projects, enterprise: enterprises } as const;
  const kinds = (["industry", "project", "enterprise"] as const).filter(
    (kind) => lists[kind] != null || (kind === "industry" && industryLevel != null),
  );
  const [kind, other] = filter.stages && !kinds.includes("project") ? [...kinds, "project" as const] : kinds;
  const isContrary = filter.members != null && kind !== undefined && filter.members !== kind;
  if (other || isContrary)
    throw badInput("members、industries、projects、enterprises、stages 的条件说的不是同一种对象。请只写一种。");
  const members = filter.members ?? kind;
  const named = kind && namedOf(snapshot, kind, lists[kind], industryLevel);
  return { members: members ?? undefined, named };
}

function namedOf(
  { catalogue, industries }: Snapshot,
  kind: MemberKind,
  texts: readonly string[] | null | undefined,
  level: string | null | undefined,
): ReadonlySet<string> | undefined {
  const named = codesOf(`${kind}s`, texts, (text) => findOrThrow(catalogue.members, "对象", text));
  if (kind !== "industry" || level == null) return named;
  checkLevel(level, industries);
  const ofLevel = industries.filter((industry) => industry.level === level).map(({ code }) => code);
  return new Set(ofLevel.filter((code) => named?.has(code) ?? true));
}

function codesOf(
  name: string,
  texts: readonly string[] | null | undefined,
  find: (text: string) => Pick<Named, "code">,
): ReadonlySet<string> | undefined {
  if (texts == null) return undefined;
  if (texts.length > MOST_NAMES)
    throw badInput(`${name} 收到 ${texts.length} 个名称，最多 ${MOST_NAMES} 个。请分几次查询。`);
  return new Set(texts.map((text) => find(text).code));
}

function checkLevel(level: string, industries: Snapshot["industries"]): void {
  const levels = [...new Set(industries.map((industry) => industry.level))];
  if (levels.includes(level)) return;
  throw badInput(`industryLevel 收到“${level}”。请写其中之一：${levels.join("、")}。`);
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

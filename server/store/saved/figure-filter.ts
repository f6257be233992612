import type { Basis } from "../../domain/indicator.ts";
import { isRelative, type Period, parsePeriod } from "../../domain/period.ts";
import { isRefusal, type Refusal, refuse } from "../../domain/refusal.ts";
import {
  isWrongParameter,
  type ParameterValues,
  type WrongParameter,
  wordOf,
} from "../../domain/saved/read-parameters.ts";
import type { Subject } from "../../domain/subject.ts";
import { seenVintage } from "../data-version.ts";
import type { Series, Snapshot } from "../snapshot.ts";
import { codesNamed, membersOfKind, readBy } from "./names-in.ts";

/** Which figures are meant. */
export interface FigureChoice {
  /** Positions of series, ascending. */
  readonly series: readonly number[];
  /** Last months, inclusive. */
  readonly from: number;
  readonly to: number;
  /** Only what later releases than this one brought or withdrew; undefined for everything that is published. */
  readonly since: number | undefined;
}

/** Whom a figure is about. */
export type SubjectKind = "area" | "industry" | "cluster" | "project" | "enterprise";

const BASIS_WORDS: Readonly<Record<Basis, readonly string[]>> = {
  month: ["当月"],
  "year-to-date": ["累计", "ytd"],
  quarter: ["当季", "季度"],
  year: ["全年", "年度"],
  point: ["时点"],
};

const SUBJECT_WORDS: Readonly<Record<SubjectKind, readonly string[]>> = {
  area: ["地区"],
  industry: ["行业"],
  cluster: ["集群"],
  project: ["项目"],
  enterprise: ["企业"],
};

const MEMBER_KINDS = ["industry", "cluster", "project"] as const;

/** The figures that parameters choose; what is left out chooses all. */
export function chooseFigures(snapshot: Snapshot, values: ParameterValues): FigureChoice | WrongParameter {
  const since = sinceOf(snapshot, values);
  if (isWrongParameter(since)) return since;
  const from = readBy(values, "from", firmPeriod);
  if (isWrongParameter(from)) return from;
  const to = readBy(values, "to", firmPeriod);
  if (isWrongParameter(to)) return to;
  const isMeant = readSeriesFilter(snapshot, values);
  if (isWrongParameter(isMeant)) return isMeant;
  const series = [...snapshot.series.keys()].filter((position) => isMeant(snapshot.series[position]));
  return { series, from: from?.start ?? 0, to: to?.end ?? Number.POSITIVE_INFINITY, since };
}

/** The vintage that `updatedAfter` names; before the first release it is 0. Undefined where it was not given. */
export function sinceOf(snapshot: Snapshot, values: ParameterValues): number | undefined | WrongParameter {
  return readBy(values, "updatedAfter", (text) => {
    const vintage = seenVintage(snapshot, text);
    return isRefusal(vintage) && vintage.code === "VINTAGE_EMPTY" ? 0 : vintage;
  });
}

/** A period that is the same whenever it is read. */
function firmPeriod(text: string): Period | Refusal {
  const period = parsePeriod(text);
  if (isRefusal(period) || !isRelative(period)) return period;
  return refuse("PERIOD_AMBIGUOUS", { received: text, expected: "这里需要确定的期间" });
}

type SeriesFilter = (series: Series | undefined) => boolean;

function readSeriesFilter(snapshot: Snapshot, values: ParameterValues): SeriesFilter | WrongParameter {
  const { catalogue } = snapshot;
  const indicators = codesNamed(values, "indicator", catalogue.indicators);
  if (isWrongParameter(indicators)) return indicators;
  const areas = codesNamed(values, "area", catalogue.areas);
  if (isWrongParameter(areas)) return areas;
  const members = readMembers(snapshot, values);
  if (isWrongParameter(members)) return members;
  const bases = wordOf(values, "basis", BASIS_WORDS);
  if (isWrongParameter(bases)) return bases;
  const kinds = wordOf(values, "subjectKind", SUBJECT_WORDS);
  if (isWrongParameter(kinds)) return kinds;
  const isKind = ({ subject }: Series) => kinds === undefined || kinds.includes(subjectKindOf(snapshot, subject));
  return (one) =>
    one !== undefined &&
    (indicators?.has(one.indicator) ?? true) &&
    (areas?.has(one.subject.area) ?? true) &&
    (members?.has(one.subject.member) ?? true) &&
    (bases?.includes(one.basis) ?? true) &&
    isKind(one);
}

/** Whom a series is about: a whole area, or what kind of member. */
export function subjectKindOf({ catalogue }: Pick<Snapshot, "catalogue">, { member }: Subject): SubjectKind {
  return member === "" ? "area" : (catalogue.members.byCode(member)?.kind ?? "area");
}

/** The codes that all kinds of members are chosen by together. */
function readMembers(snapshot: Snapshot, values: ParameterValues): ReadonlySet<string> | undefined | WrongParameter {
  const codes = new Set<string>();
  let isGiven = false;
  for (const kind of MEMBER_KINDS) {
    const named = codesNamed(values, kind, membersOfKind(snapshot, kind));
    if (isWrongParameter(named)) return named;
    isGiven ||= named !== undefined;
    for (const code of named ?? []) codes.add(code);
  }
  return isGiven ? codes : undefined;
}

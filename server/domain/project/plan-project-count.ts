import type { Target } from "../target.ts";
import { sumProjects } from "./count-projects.ts";
import { hasReached } from "./has-reached.ts";
import type { Project } from "./project.ts";
import { shownNumber } from "./project-rate.ts";

/** A count that the plan promises, held against the records. */
export interface PlanProjectCount {
  /** Code of the target. */
  readonly target: string;
  /** How many projects the plan wants. */
  readonly wanted: number;
  /** Projects known to belong to the set, by the plan's words or by their records. */
  readonly known: number;
  /** Those of them with a record. */
  readonly recorded: number;
  /** Those of them that fulfil what the target says. */
  readonly fulfilled: number;
  /** Those of which too little is recorded to say. */
  readonly undecided: number;
  /** 万元; null where the plan gives none. */
  readonly wantedInvestment: number | null;
  /** 万元, of those whose total investment is known; null where it is of none. */
  readonly knownInvestment: number | null;
  readonly withoutInvestment: number;
  /** The whole in Chinese. */
  readonly sentence: string;
}

interface CountRule {
  /** The programme that is the set. */
  readonly programme: string;
  /** Whether a municipal key project belongs to it, whatever programme its record names. */
  readonly withKey: boolean;
  /** What the target says of a project; undefined where it is not known. */
  readonly fulfils: (project: Project, december: number) => boolean | undefined;
  readonly words: string;
  /** Whether the plan's sentence gives the investment of the whole set. */
  readonly hasInvestment: boolean;
}

/** 投资过5000万元: more than that, in 万元. */
const KEY_THRESHOLD = 5000;

const KEY_PROGRAMME = "KEY_INDUSTRIAL_PROJECTS_2016";

/** By the indicator of the target. What the plan names without saying that it is one of them is not counted. */
const RULES: Readonly<Record<string, CountRule>> = {
  KEY_INDUSTRIAL_PROJECTS: {
    programme: KEY_PROGRAMME,
    withKey: true,
    fulfils: ({ record }) => (record.totalInvestment === null ? undefined : record.totalInvestment > KEY_THRESHOLD),
    words: "总投资过 5000 万元",
    hasInvestment: false,
  },
  KEY_INDUSTRIAL_PROJECTS_COMPLETED: {
    programme: KEY_PROGRAMME,
    withKey: true,
    fulfils: (project, december) => completedWithin(project, december),
    words: "年内已竣工或投产",
    hasInvestment: false,
  },
  MAJOR_INVITED_PROJECTS: {
    programme: "MAJOR_INVITED_PROJECTS_2016",
    withKey: false,
    fulfils: () => true,
    words: "有名称",
    hasInvestment: true,
  },
};

/** What was not completed by its last report has not got there so far as is known: the count grows with the records. */
function completedWithin(project: Project, december: number): boolean | undefined {
  if (hasReached(project, "completed", december - 12) === true) return false;
  const last = Math.min(december, project.reports.at(-1)?.month ?? december);
  return hasReached(project, "completed", december) ?? hasReached(project, "completed", last);
}

/** What is counted: the target, and of the plan the investment of its set in 万元. */
export interface PlanCountRequest {
  readonly target: Target & { readonly amount: number };
  readonly wantedInvestment: number | null;
}

/** The programme whose projects a target counts; undefined for targets that count no projects. */
export function programmeOfCount({ indicator }: Pick<Target, "indicator">): string | undefined {
  return Object.hasOwn(RULES, indicator) ? RULES[indicator]?.programme : undefined;
}

/** Counts the records that stand behind a target; undefined for targets that count no projects. */
export function planProjectCount(
  projects: readonly Project[],
  { target, wantedInvestment }: PlanCountRequest,
): PlanProjectCount | undefined {
  const rule = Object.hasOwn(RULES, target.indicator) ? RULES[target.indicator] : undefined;
  if (!rule) return undefined;
  const { programme, withKey, fulfils, hasInvestment } = rule;
  const members = projects.filter(
    (one) => one.programmes.includes(programme) || (withKey && one.record.isKey === true),
  );
  const answers = members.map((one) => fulfils(one, target.year * 12 + 11));
  const { totalInvestment, withoutInvestment } = sumProjects(members);
  const count: Omit<PlanProjectCount, "sentence"> = {
    target: target.code,
    wanted: target.amount,
    known: members.length,
    recorded: members.filter(({ record }) => record.vintage > 0).length,
    fulfilled: answers.filter((one) => one === true).length,
    undecided: answers.filter((one) => one === undefined).length,
    wantedInvestment: hasInvestment ? wantedInvestment : null,
    knownInvestment: totalInvestment,
    withoutInvestment,
  };
  return { ...count, sentence: sentenceOf(count, rule) };
}

function sentenceOf(count: Omit<PlanProjectCount, "sentence">, { words }: CountRule): string {
  const { wanted, known, recorded, fulfilled, undecided, wantedInvestment } = count;
  const lack = undecided > 0 ? `，${undecided} 个的档案不足以判断` : "";
  const found = known === 0 ? "" : `，其中${words} ${fulfilled} 个${lack}`;
  const money = wantedInvestment === null ? "" : investmentWords(count, wantedInvestment);
  return `目标 ${shownNumber(wanted)} 个，已知 ${known} 个项目（有档案 ${recorded} 个）${found}${money}。`;
}

function investmentWords(
  {
    known,
    knownInvestment,
    withoutInvestment,
  }: Pick<PlanProjectCount, "known" | "knownInvestment" | "withoutInvestment">,
  wanted: number,
): string {
  const plan = `；文件写明总投资 ${shownNumber(wanted / 10_000)} 亿元`;
  if (knownInvestment === null) return `${plan}，档案里没有一个项目的总投资`;
  const lack = withoutInvestment > 0 ? `，${withoutInvestment} 个没有记录总投资` : "";
  return `${plan}，档案里 ${known - withoutInvestment} 个项目合计 ${shownNumber(knownInvestment / 10_000)} 亿元${lack}`;
}

import type { Indicator } from "../../server/domain/indicator.ts";
import type { PlannedTarget } from "../../server/domain/target.ts";
import type { Content } from "../../server/store/content.ts";
import { observationOf, releaseOf, TINY_CONTENT } from "./tiny-content.ts";

/** The tiny content with a target of every kind, and figures of the city for them up to October 2016. */

const [growth, increment] = TINY_CONTENT.plan.targets;
const [flow, , , stock] = TINY_CONTENT.indicators;
if (!growth || !increment || !flow || !stock) throw new Error("The tiny content has lost what this one is made of.");

const indicators: readonly Indicator[] = [
  { ...flow, code: "PROJECTS", name: "重点项目投资", aliases: ["项目投资"], decimals: 1 },
  { ...flow, code: "FUND", name: "扶持资金", aliases: [], direction: 0 },
  { ...stock, code: "FIBRE", name: "光纤用户占比", kind: "share", unit: "%", decimals: 1, direction: 1 },
];

const targets: readonly PlannedTarget[] = [
  { ...increment, code: "G4", indicator: "PROJECTS", kind: "level", operator: ">=", amount: 647.4, unit: "亿元" },
  { ...increment, code: "G5", indicator: "FUND", kind: "budget", amount: 1.4, unit: "亿元" },
  { ...increment, code: "G6", indicator: "FIBRE", kind: "share", operator: ">=", amount: 70, unit: "%" },
];

const CITY = { area: "610100", publishedUnit: "" } as const;
const projects = { ...CITY, indicator: "PROJECTS" };
const fibre = { ...CITY, indicator: "FIBRE", basis: "point" } as const;

const AUTUMN = releaseOf("AUTUMN", {
  publishedOn: "2016-11-20",
  observations: [
    observationOf({ ...CITY, indicator: "VALUE_ADDED", period: 201506, value: 460 }),
    observationOf({ ...CITY, indicator: "VALUE_ADDED", basis: "year", period: 201512, value: 1000 }),
    observationOf({ ...projects, period: 201610, value: 629 }),
    observationOf({ ...projects, period: 201510, value: 400 }),
    observationOf({ ...projects, basis: "year", period: 201512, value: 500 }),
    observationOf({ ...CITY, indicator: "FUND", period: 201606, value: 0.7 }),
    observationOf({ ...CITY, indicator: "ENTERPRISES", basis: "point", period: 201606, value: 1125 }),
    observationOf({ ...fibre, period: 201606, value: 66 }),
    observationOf({ ...fibre, period: 201512, value: 60 }),
  ],
});

export const PROGRESS_CONTENT: Content = {
  ...TINY_CONTENT,
  plan: { ...TINY_CONTENT.plan, targets: [...TINY_CONTENT.plan.targets, ...targets] },
  indicators: [...TINY_CONTENT.indicators, ...indicators],
  releases: [...TINY_CONTENT.releases, AUTUMN],
};

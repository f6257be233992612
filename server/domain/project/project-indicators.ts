import type { Indicator } from "../indicator.ts";

/** The indicators that hold what changes with time of a project. The catalogue has them under these codes. */
export const PROJECT_INDICATOR_CODES = {
  /** 累计完成投资: since January, year to date. */
  completed: "PROJECT_INVESTMENT_COMPLETED",
  /** 开工以来累计完成投资: at the end of the month. */
  completedSinceStart: "PROJECT_INVESTMENT_SINCE_START",
  /** 到位资金: since January, year to date. */
  funds: "PROJECT_FUNDS_IN_PLACE",
  /** 计划投资: of the year, and as the phased plan year to date. */
  planned: "PROJECT_INVESTMENT_PLANNED",
} as const;

/** The unit of everything that is invested in projects. */
export const PROJECT_UNIT = "万元";

function indicatorOf(
  code: string,
  name: string,
  englishName: string,
  differences: Pick<Indicator, "aliases" | "definition"> & Partial<Indicator>,
): Indicator {
  return {
    ...{ code, name, englishName, unit: PROJECT_UNIT, decimals: 2, kind: "flow", priceBasis: null, direction: 1 },
    ...{ growthOf: "", bases: [], frequencies: [], ...differences },
  };
}

/**
 * The indicators of projects as the catalogue is to have them: a database that was filled before they came gets them
 * with the first import that needs them.
 */
export const PROJECT_INDICATORS: readonly Indicator[] = [
  indicatorOf(PROJECT_INDICATOR_CODES.completed, "项目完成投资", "Investment completed in a project", {
    aliases: ["项目累计完成投资", "项目本年完成投资"],
    bases: ["year-to-date"],
    definition:
      "一个项目自年初至报告期末完成的投资；各地重点项目调度以它占年度投资计划的比重为投资完成率（如江门市某年1-10月629.0亿元占647.4亿元的97.2%）。",
  }),
  indicatorOf(
    PROJECT_INDICATOR_CODES.completedSinceStart,
    "项目开工以来完成投资",
    "Investment completed in a project since it started",
    {
      kind: "stock",
      bases: ["point"],
      aliases: ["项目自开工累计完成投资", "项目开工以来累计完成投资"],
      definition: "一个项目自开工至报告期末完成的投资，跨年累计；与总投资相比。",
    },
  ),
  indicatorOf(PROJECT_INDICATOR_CODES.funds, "项目到位资金", "Funds in place for a project", {
    aliases: ["项目累计到位资金", "项目本年到位资金"],
    bases: ["year-to-date"],
    definition: "一个项目自年初至报告期末到位的建设资金；资金到位率是它与年度计划投资之比，可以超过100%。",
  }),
  indicatorOf(PROJECT_INDICATOR_CODES.planned, "项目计划投资", "Planned investment in a project", {
    direction: 0,
    aliases: ["项目年度计划投资", "项目投资计划"],
    bases: ["year-to-date", "year"],
    definition: "一个项目的年度计划投资；累计口径是分月计划中自年初至当月应完成的投资。",
  }),
];

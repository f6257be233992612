import type { Indicator } from "../../server/domain/indicator.ts";
import type { Anchor, PlannedTarget } from "../../server/domain/target.ts";
import type { Content, ObservationContent, PlanContent, ReleaseContent } from "../../server/store/content.ts";

/** Made-up test data: a plan of four lines and a dozen figures that nobody published. */

const TEXT = `一、主要目标
全年规模以上工业增加值增长7%；净增规模以上工业企业40户。
二、重点任务
做大汽车产业，由试验企业建设试验项目，列入“五百工程”（5个项目，总投资12.5亿元），落实试验意见，办好4G大会。`;

const LINES = TEXT.split("\n");

function anchorOf(quote: string): Anchor {
  const start = TEXT.indexOf(quote);
  return { passage: TEXT.slice(0, start).split("\n").length, start, end: start + quote.length, quote };
}

function passages(): PlanContent["passages"] {
  let start = 0;
  return LINES.map((text, at) => {
    const passage = { number: at + 1, start, end: start + text.length, text };
    start += text.length + 1;
    return passage;
  });
}

function indicatorOf(code: string, name: string, differences: Partial<Indicator> = {}): Indicator {
  return {
    code,
    name,
    englishName: code.toLowerCase(),
    aliases: [],
    unit: "亿元",
    decimals: 2,
    kind: "flow",
    priceBasis: null,
    direction: 1,
    definition: `${name}的说明`,
    growthOf: "",
    bases: [],
    frequencies: [],
    ...differences,
  };
}

function targetOf(code: string, indicator: string, quote: string, differences: Partial<PlannedTarget>): PlannedTarget {
  return {
    code,
    indicator,
    task: "",
    year: 2016,
    kind: "growth",
    operator: "=",
    amount: 7,
    unit: "%",
    operatorWords: "增长",
    anchor: anchorOf(quote),
    ...differences,
  };
}

const PLAN: PlanContent = {
  document: { code: "TINY-PLAN", title: "试验计划", year: 2016, issuer: "", note: "测试用", text: TEXT },
  passages: passages(),
  tasks: [
    { code: "T2", parent: "", number: 2, title: "重点任务", anchor: anchorOf("二、重点任务") },
    { code: "T2.1", parent: "T2", number: 1, title: "做大汽车产业", anchor: anchorOf("做大汽车产业") },
  ],
  targets: [
    targetOf("G1", "VALUE_ADDED", "全年规模以上工业增加值增长7%", {}),
    targetOf("G2", "ENTERPRISES", "净增规模以上工业企业40户", {
      kind: "increment",
      amount: 40,
      unit: "户",
      operatorWords: "净增",
    }),
    targetOf("G3", "INVESTMENT", "做大汽车产业", {
      task: "T2.1",
      kind: "text",
      operator: "text",
      amount: null,
      unit: "",
    }),
  ],
  nonTargets: [{ code: "N1", reason: "技术名称", anchor: anchorOf("4G") }],
  clusters: [
    {
      code: "CARS",
      name: "汽车产业集群",
      aliases: ["汽车集群"],
      tier: "QIANYI",
      threshold: 1000,
      unit: "亿元",
      industries: [{ industry: "36", standing: "CLASSIFIED", reason: "按名称对应" }],
      anchor: anchorOf("汽车产业"),
    },
  ],
  projects: [
    {
      code: "TRIAL",
      name: "试验项目",
      aliases: ["试验工程"],
      task: "T2.1",
      programme: "FIVE",
      cluster: "CARS",
      clusterStanding: "STATED",
      clusterReason: "",
      anchor: anchorOf("试验项目"),
    },
  ],
  programmes: [
    {
      code: "FIVE",
      name: "五百工程",
      kind: "project-set",
      description: "5个项目",
      projectCount: 5,
      investment: 12.5,
      unit: "亿元",
      anchor: anchorOf("五百工程"),
    },
  ],
  enterprises: [{ code: "MAKER", name: "试验企业", aliases: [], anchor: anchorOf("试验企业") }],
  policies: [{ code: "OPINION", title: "试验意见", issuer: "", anchor: anchorOf("试验意见") }],
};

/** A figure of the test data; the whole country's growth from January to March unless it says otherwise. */
export function observationOf(differences: Partial<ObservationContent> = {}): ObservationContent {
  return {
    indicator: "VALUE_ADDED_GROWTH",
    area: "100000",
    industry: "",
    basis: "year-to-date",
    period: 201603,
    value: 5.8,
    status: "published",
    locator: "表1!B3",
    note: "",
    publishedValue: differences.value ?? 5.8,
    publishedUnit: "%",
    ...differences,
  };
}

export function releaseOf(code: string, differences: Partial<ReleaseContent> = {}): ReleaseContent {
  return {
    code,
    title: `试验发布${code}`,
    kind: "observations",
    publishedOn: "2016-01-01",
    dateBasis: "stated",
    note: "",
    observations: [],
    ...differences,
  };
}

const CITY = { indicator: "VALUE_ADDED", area: "610100", publishedUnit: "亿元" } as const;

const SPRING = releaseOf("SPRING", {
  publishedOn: "2016-04-20",
  observations: [
    observationOf({ period: 201602, value: 5.4, note: "1-2月合并" }),
    observationOf(),
    observationOf({ industry: "36", value: -8.1, locator: "表1!C3" }),
    observationOf({ ...CITY, value: 250.5 }),
    observationOf({
      ...CITY,
      indicator: "ENTERPRISES",
      basis: "point",
      period: 201512,
      value: 1100,
      publishedUnit: "户",
    }),
  ],
});

const SUMMER = releaseOf("SUMMER", {
  publishedOn: "2016-08-20",
  observations: [
    observationOf({ locator: "表2!B3" }),
    observationOf({ basis: "month", period: 201606, value: 6.2 }),
    observationOf({ ...CITY, value: 251.25, status: "revised" }),
    observationOf({ ...CITY, period: 201606, value: 580.12, locator: "表2!D6" }),
    observationOf({ area: "610100", period: 201606, value: 6.9 }),
    observationOf({ area: "610100", basis: "month", period: 201606, value: null, status: "not-published" }),
  ],
});

export const TINY_CONTENT: Content = {
  plan: PLAN,
  indicators: [
    indicatorOf("VALUE_ADDED", "规模以上工业增加值", { aliases: ["规上工业增加值"] }),
    indicatorOf("VALUE_ADDED_GROWTH", "规模以上工业增加值增速", {
      unit: "%",
      decimals: 1,
      kind: "rate",
      priceBasis: "comparable",
      growthOf: "VALUE_ADDED",
    }),
    indicatorOf("INVESTMENT", "工业投资"),
    indicatorOf("ENTERPRISES", "规模以上工业企业单位数", { unit: "户", decimals: 0, kind: "stock", direction: 0 }),
  ],
  areas: [
    { code: "100000", name: "中国", shortName: "中国", level: "country", parent: "", aliases: ["全国"] },
    { code: "610000", name: "陕西省", shortName: "陕西", level: "province", parent: "100000", aliases: ["陕西"] },
    { code: "610100", name: "西安市", shortName: "西安", level: "prefecture", parent: "610000", aliases: ["西安"] },
  ],
  industries: [
    { code: "C", name: "制造业", level: "section", parent: "", aliases: [] },
    { code: "15", name: "酒、饮料和精制茶制造业", level: "division", parent: "C", aliases: ["酒饮茶"] },
    { code: "36", name: "汽车制造业", level: "division", parent: "C", aliases: ["汽车工业"] },
  ],
  releases: [
    releaseOf("CATALOGUE", { kind: "catalogue", publishedOn: "2014-01-01" }),
    releaseOf("TINY-PLAN", { kind: "plan", publishedOn: "2016-01-05" }),
    SPRING,
    SUMMER,
  ],
};

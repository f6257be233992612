import { defineEnum } from "./define-enum.ts";

export const ProjectStageEnum = defineEnum(
  "ProjectStage",
  "项目的阶段。",
  {
    CONCEIVED: "conceived",
    PREPARED: "prepared",
    STARTED: "started",
    BUILDING: "building",
    COMPLETED: "completed",
    OPERATING: "operating",
  },
  { CONCEIVED: "谋划", PREPARED: "前期", STARTED: "开工", BUILDING: "在建", COMPLETED: "竣工", OPERATING: "投产" },
);

export const ProjectRateKindEnum = defineEnum(
  "ProjectRateKind",
  "四率；开工和投资另有按当月应完成数计算的。",
  {
    START: "start",
    START_DUE: "start-due",
    INVESTMENT: "investment",
    INVESTMENT_PHASED: "investment-phased",
    FUNDS: "funds",
    COMPLETION: "completion",
  },
  {
    START: "开工率：年内计划开工的项目中已开工的",
    START_DUE: "开工率：年初至当月应开工的项目中已开工的",
    INVESTMENT: "投资完成率：累计完成投资占年度计划投资",
    INVESTMENT_PHASED: "投资完成率：累计完成投资占分月计划",
    FUNDS: "资金到位率：到位资金占年度计划投资",
    COMPLETION: "按期竣工率：年初至当月应竣工的项目中不晚于计划竣工的",
  },
);

export const ProjectRateProblemEnum = defineEnum(
  "ProjectRateProblem",
  "为什么算不出比率。",
  { SET_EMPTY: "SET_EMPTY", NOTHING_DUE: "NOTHING_DUE", NOTHING_KNOWN: "NOTHING_KNOWN", PLAN_ZERO: "PLAN_ZERO" },
  {
    SET_EMPTY: "没有符合条件的项目",
    NOTHING_DUE: "没有项目在这段时间应开工或竣工",
    NOTHING_KNOWN: "没有一个项目的记录足以计算",
    PLAN_ZERO: "计划合计为 0",
  },
);

export const ProjectGroupEnum = defineEnum(
  "ProjectGroup",
  "项目按什么分组。",
  { STAGE: "stage", CLUSTER: "cluster", AREA: "area", PROGRAMME: "programme", OWNER: "owner" },
  { STAGE: "阶段", CLUSTER: "产业集群", AREA: "地区", PROGRAMME: "专项；属于几个专项的各计一次", OWNER: "责任单位" },
);

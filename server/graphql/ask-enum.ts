import { defineEnum } from "./define-enum.ts";

export const AskEnum = defineEnum(
  "Ask",
  "哪个公式在问。",
  {
    METRIC: "METRIC",
    TARGET: "TARGET",
    PROGRESS: "PROGRESS",
    HISTORY: "HISTORY",
    CLUSTER: "CLUSTER",
    CLUSTERS: "CLUSTERS",
    PROJECT: "PROJECT",
    PROJECTS: "PROJECTS",
    LEDGER: "LEDGER",
    META: "META",
    SOURCE: "SOURCE",
  },
  {
    METRIC: "一个数据",
    TARGET: "一个目标",
    PROGRESS: "一个目标的完成情况",
    HISTORY: "一段时间的数据",
    CLUSTER: "一个产业集群的一项",
    CLUSTERS: "全部产业集群",
    PROJECT: "一个项目的一项",
    PROJECTS: "点名的项目",
    LEDGER: "台账的一个计数",
    META: "指标的一项说明",
    SOURCE: "数据或目标的出处",
  },
);

import { defineEnum } from "./define-enum.ts";

export const ImportModeEnum = defineEnum(
  "ImportMode",
  "没有写“操作”的行怎样导入。",
  { MERGE: "merge", REPLACE: "replace", DELETE: "delete", WHOLE: "whole" },
  {
    MERGE: "合并：没有写的状态保持不变",
    REPLACE: "替换：按这一行重写",
    DELETE: "删除：撤下这个数据",
    WHOLE: "整体替换：所涉序列中没有写到的数据也撤下，须确认",
  },
);

export const RecordKindEnum = defineEnum(
  "RecordKind",
  "记录表的每一行是什么，以及它的列名（各有中文名）。",
  {
    TARGETS: "targets",
    INDICATORS: "indicators",
    LEDGER_CASES: "ledger-cases",
    PHASED_PLANS: "phased-plans",
    PROJECTS: "projects",
    PROJECT_PROGRESS: "project-progress",
  },
  {
    TARGETS: "目标：code,indicator,area,year,kind,operator,amount,unit,task,quote,source,action",
    INDICATORS:
      "指标：code,name,name_en,aliases,unit,decimals,kind,basis（口径，用|分隔）,price_basis,frequency（频率）,direction,growth_of,definition",
    LEDGER_CASES:
      "台账：code,enterprise,text,task,owner,cluster,area,reportedOn,dueOn,state,step,note,evidence,revision",
    PHASED_PLANS: "分月计划：target,period,amount,unit,source,note",
    PROJECTS:
      "项目：code,name,aliases,stage,stage_period,total_investment,year,year_plan,plan_1…plan_12（年初至当月的累计计划）,unit（省略为万元）,owner,enterprise,cluster,cluster_reason,area,industry,programmes,key,conceived_planned,conceived_actual（其他阶段 prepared,started,building,completed,operating 相同）,milestones,action,source,note",
    PROJECT_PROGRESS:
      "项目进度：project,period,completed（年初至当月累计完成投资）,completed_since_start,funds（年初至当月到位资金）,unit（省略为万元）,stage,source,note",
  },
);

export const ImportEndingEnum = defineEnum(
  "ImportEnding",
  "导入的结果；只有 WRITTEN 写入了数据。",
  {
    WRITTEN: "written",
    HELD: "held",
    PAST: "past",
    KNOWN: "known",
    KEY_TAKEN: "key-taken",
    DRY_RUN: "dry-run",
    REFUSED: "refused",
    UNCONFIRMED: "unconfirmed",
    EMPTY: "empty",
    STOPPED: "stopped",
    OVERTAKEN: "overtaken",
    INVALID: "invalid",
  },
  {
    WRITTEN: "已写入，见收据",
    HELD: "这次或以前已封存，到时间才公布，见 held",
    PAST: "公布时间已经过去",
    KNOWN: "相同的内容或幂等键以前已写入，给出当时的收据",
    KEY_TAKEN: "幂等键已用于另一份内容",
    DRY_RUN: "只检查",
    REFUSED: "有不能导入的行",
    UNCONFIRMED: "有警告，须确认",
    EMPTY: "没有可以导入的数据",
    STOPPED: "已停止",
    OVERTAKEN: "数据正被别人更新，请重试",
    INVALID: "输入有误，见 userErrors；没有检查各行",
  },
);

export const RevertEndingEnum = defineEnum(
  "RevertEnding",
  "撤销的结果；只有 WRITTEN 写入了数据。",
  {
    WRITTEN: "written",
    KNOWN: "known",
    UNKNOWN_RELEASE: "unknown-release",
    OTHER_KIND: "other-kind",
    SUPERSEDED: "superseded",
    BLOCKED: "blocked",
    OVERTAKEN: "overtaken",
  },
  {
    WRITTEN: "已撤销",
    KNOWN: "以前已经撤销",
    UNKNOWN_RELEASE: "没有这个发布",
    OTHER_KIND: "随程序带来的目录或文件，不能撤销",
    SUPERSEDED: "有内容已被后来的发布改动",
    BLOCKED: "有别的内容挡住，见 obstacles",
    OVERTAKEN: "数据正被别人更新，请重试",
  },
);

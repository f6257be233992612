/** A matter of the schema: what a group of its types is about. */
export interface Matter {
  readonly code: string;
  readonly name: string;
  /** In a sentence, what can be found there. */
  readonly text: string;
}

interface MatterRule extends Matter {
  /** Names of types that belong here, whatever a rule before it does not have. */
  readonly names: RegExp;
}

/** In the order in which they are asked: the more special ones first. */
const RULES: readonly MatterRule[] = [
  {
    code: "imports",
    name: "导入与写入",
    text: "送来的表格、检查的结果、收据，和每个写入操作的答复。",
    names:
      /^(?:Import|Heading|Move|Publish|Withdraw|Revert|Submit|SetPhased|UserError|Mutation|Record(?:Kind|List)|RowList)|Payload$/u,
  },
  {
    code: "releases",
    name: "发布与修订",
    text: "一次次发布、两次之间的变动、一个数的历次修订、封存待公布的、审计日志。",
    names:
      /^(?:Release|Held|Revis|FigureChange|FigureHistory|FigureVersion|SeriesRevisions|Changed|DataChange|Subscription|Audit)/u,
  },
  {
    code: "ledger",
    name: "台账",
    text: "千人扶千企：问题、办理的各步、计数。",
    names: /Ledger|^Case/u,
  },
  {
    code: "projects",
    name: "项目",
    text: "点名的和有档案的项目，节点、进度和四率。",
    names: /^(?:Plan)?(?:Project|Programme)/u,
  },
  {
    code: "clusters",
    name: "集群、行业与地区",
    text: "七个产业集群和千亿、五百亿的档次，行业、企业、地区。",
    names: /^(?:Cluster|Industr|Enterprise|Area|Standing)/u,
  },
  {
    code: "cells",
    name: "单元格与查找",
    text: "Excel 公式问的和得到的，识别表格的词典，查找、服务器现状和错误代码。",
    names:
      /^(?:Answer|Ask|Question|Refusal|Sheet|Catalogue|Member|Search|Status|Query|Node|PageInfo|Error|Date)|List$/u,
  },
  {
    code: "plan",
    name: "计划与目标",
    text: "工作要点的原文、各项工作、目标，和完成得怎么样。",
    names:
      /^(?:Plan|Passage|NonTarget|Anchor|Target|Phased|Task|Policy|Completion|Required|Unavailable|Pace|Weight|Commitment|Attainment)/u,
  },
  {
    code: "figures",
    name: "指标与数据",
    text: "指标的定义、序列、观测值及其出处，分组汇总，勾稽。",
    names: /^(?:Indicator|Observation|Series|Citation|Price|Basis|Aggregate|Frequency|Publication|Reconcil)/u,
  },
];

const OTHERS: Matter = { code: "others", name: "其他", text: "还没有归类的类型。" };

/** In the order in which they are shown; whatever no rule knows comes last. */
export const MATTERS: readonly Matter[] = [
  ...["plan", "figures", "clusters", "projects", "ledger", "releases", "imports", "cells"].flatMap(
    (code) => RULES.find((rule) => rule.code === code) ?? [],
  ),
  OTHERS,
];

/** The matter that a type belongs to by its name. */
export function matterOf(type: string): Matter {
  return RULES.find(({ names }) => names.test(type)) ?? OTHERS;
}

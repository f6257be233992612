import { isRefusalCode, type RefusalCode } from "../../server/domain/refusal.ts";

/** Why there is no figure, in as few words as a list has room for; the whole sentence stands beside them. */
const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  INDICATOR_MISSING: "没有写指标",
  INDICATOR_UNKNOWN: "没有这个指标",
  INDICATOR_AMBIGUOUS: "指标有歧义",
  PERIOD_MISSING: "没有写期间",
  PERIOD_UNKNOWN: "读不懂期间",
  PERIOD_AMBIGUOUS: "期间有歧义",
  PERIOD_NOT_A_YEAR: "期间不是年度",
  PERIOD_UNSUITABLE: "期间不适用",
  SUBJECT_MISSING: "没有写对象",
  SUBJECT_UNKNOWN: "没有这个对象",
  CLUSTER_UNKNOWN: "没有这个集群",
  PROJECT_UNKNOWN: "没有这个项目",
  SUBJECT_AMBIGUOUS: "对象有歧义",
  MEASURE_UNKNOWN: "没有这个度量",
  MEASURE_ABSENT: "没有公布这个度量",
  GROWTH_UNDEFINED: "不能反算同比",
  FIELD_UNKNOWN: "没有这个输出项",
  FIELD_ABSENT: "这里没有这个输出项",
  OPTION_UNKNOWN: "没有这个选项",
  OPTION_INVALID: "选项的值不对",
  UNIT_UNKNOWN: "没有这个单位",
  UNIT_MISMATCH: "单位不能换算",
  NOT_PUBLISHED: "没有公布",
  TARGET_ABSENT: "没有设定目标",
  TARGET_WITHOUT_AMOUNT: "目标没有数值",
  COMPLETION_UNDEFINED: "目标没有这个输出项",
  PACE_UNKNOWN: "没有这个进度口径",
  PACE_ABSENT: "进度算不出",
  LEDGER_EMPTY: "台账里没有",
  LIST_EMPTY: "清单里没有",
  SOURCE_ABSENT: "没有来源",
  VINTAGE_UNKNOWN: "没有这个版本",
  VINTAGE_EMPTY: "那时还没有发布",
  VINTAGE_TOO_MANY: "版本太多",
  TEXT_TOO_LONG: "文字太长",
  ARGUMENT_NOT_SCALAR: "参数是一个区域",
  SERVER_UNREACHABLE: "连接不到服务器",
  SERVER_BUSY: "服务器正忙",
  SERVER_UNAUTHORIZED: "令牌缺少或无效",
  ANSWER_INVALID: "答复无法识别",
};

const OTHERS: Readonly<Record<string, string>> = {
  ...{ answered: "有数", caught: "另有显示", waiting: "等待答复" },
  ...{ "#NAME?": "公式不被认识", "#SPILL!": "表格展不开", "#REF!": "引用已被删除" },
};

/** How formulas stand, by the code of a group of them, in Chinese; of an error that nobody explained, 原因不明. */
export function standingWords(code: string): string {
  return isRefusalCode(code) ? REFUSALS[code] : (OTHERS[code] ?? "原因不明");
}

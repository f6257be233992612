import { type ExplainedCode, explainRules } from "../explain-rules.ts";
import type { Refusal, RefusalCode } from "../refusal.ts";

interface Rule {
  /** What is wrong, without a full stop. */
  readonly problem: (received: string, expected: string) => string;
  /** What to do about it. */
  readonly cure: string;
}

const RULES = {
  HEADER_MISSING: {
    problem: (_, e) => `前几行里没有找到表头，需要列 ${e}`,
    cure: "请在第一行写英文或中文的列名；列名不同的，用 --map 列名=字段 指明",
  },
  HEADER_REPEATED: { problem: (r) => `列“${r}”出现了两次`, cure: "请只留一列" },
  TABLE_TOO_LONG: { problem: (_, e) => `表格太长，最多 ${e} 行`, cure: "请分成几个文件" },
  UNIT_NOTE: {
    problem: (r) => `表头上方写着“${r}”，不知道各行用哪个单位`,
    cure: "请加一列“单位”，写明每一行的单位",
  },
  ROW_TOO_WIDE: {
    problem: (r, e) => `这一行有 ${r} 格，表头只有 ${e} 列`,
    cure: "请检查多出的分隔符，有逗号的文字要加引号",
  },
  CELL_ERROR: { problem: (r) => `单元格是错误值“${r}”`, cure: "请在原表里改正公式后重新导出" },
  NUMBER_UNKNOWN: { problem: (r) => `“${r}”不是一个数`, cure: "请只写数字，单位写在“单位”列" },
  VALUE_MISSING: { problem: () => "没有写数值", cure: "没有公布的请在“状态”列写“未公布”，不要的请删除这一行" },
  VALUE_UNEXPECTED: { problem: (r) => `状态是未公布，却写了数值“${r}”`, cure: "请改正其中之一" },
  STATUS_UNKNOWN: {
    problem: (r) => `没有名为“${r}”的状态`,
    cure: "请写“公布”“初步”“修订”“估算”“未公布”“停止公布”，或不写",
  },
  ACTION_UNKNOWN: { problem: (r) => `没有名为“${r}”的操作`, cure: "请写“合并”“替换”“删除”，或不写" },
  INDICATOR_BLANK: { problem: () => "没有写指标", cure: "请写名称、别名或代码" },
  AREA_MISSING: { problem: () => "没有写地区", cure: "请写名称或代码，如“西安市”或 610100" },
  MEMBERS_SEVERAL: { problem: (r) => `行业、集群、项目、企业只能写一个，写了“${r}”`, cure: "请删去多余的" },
  FIELD_INVALID: { problem: (r, e) => `“${r}”不符合要求，需要${e}`, cure: "请改正后重新导入" },
  CODE_REPEATED: { problem: (r) => `“${r}”写了两次`, cure: "请只留一行" },
  NAME_TAKEN: { problem: (r, e) => `“${r}”已经是“${e}”的名称`, cure: "请换一个名称或别名" },
  INDICATOR_IN_USE: {
    problem: (r, e) => `“${r}”已有数据，不能改${e}`,
    cure: "请另设一个指标代码",
  },
  PUBLICATION_CONFLICT: {
    problem: (r, e) => `“${r}”没有对得上的${e}`,
    cure: "当月要有月度，当季要有季度，全年要有年度；累计和时点可以是任何一种。请改正后重新导入",
  },
  BASIS_UNLISTED: {
    problem: (r, e) => `“${r}”已有${e}口径的数据，所写的口径里没有`,
    cure: "请补上，或核对代码；没有错的，用 --yes 确认",
  },
  TARGET_AREA: { problem: (r) => `目标只能是全市的，收到地区“${r}”`, cure: "请删去这一行，或不写地区" },
  TARGET_OPERATOR: {
    problem: (r) => `“${r}”不是目标的用词`,
    cure: "请写“不低于”“达到”“以上”“超过”“净增”“新增”“增长”之一，或不写；上限（不超过、以内）还不能作为目标",
  },
  TARGET_TAKEN: { problem: (r, e) => `“${r}”与已有的目标“${e}”冲突`, cure: "请用那个目标的代码，或不写代码" },
  TARGET_ABSENT: { problem: (r) => `要撤下的目标“${r}”本来就没有`, cure: "请核对指标和年度" },
  QUOTE_DIFFERS: { problem: (r, e) => `原文里没有找到 ${e}：“${r}”`, cure: "请核对原文；没有错的，用 --yes 确认" },
  PLAN_INVALID: { problem: (r, e) => `“${r}”的分月计划不对：${e}`, cure: "请改正后重新导入" },
  PLAN_SHORTENED: {
    problem: (r, e) => `“${r}”原有${e}的计划，表里没有，导入后就没有了`,
    cure: "分月计划按目标整体替换：请补上；确要去掉的，用 --yes 确认",
  },
  PROJECT_CONTRADICTORY: {
    problem: (r, e) => `项目“${r}”：${e}`,
    cure: "请核对日期和金额；没有错的，用 --yes 确认",
  },
  PROJECT_SIMILAR: {
    problem: (r, e) => `新项目“${r}”与已有的“${e}”名称相近`,
    cure: "是同一个项目的，请改用原来的名称或代码；确是新项目的，用 --yes 确认",
  },
  CASE_INVALID: { problem: (_, e) => e || "台账的这一行不能办理", cure: "请改正后重新导入" },
  FIGURE_REPEATED: {
    problem: (_, e) => `与${e}是同一个数据，写了不同的内容`,
    cure: "请只留一个",
  },
  TOTAL_ROW: {
    problem: (r) => `“${r}”行没有导入`,
    cure: "它若是全市或全国的数据，请写出地区的名称",
  },
  NOTE_ROW: { problem: (r) => `“${r}”是说明文字，没有导入`, cure: "不必处理" },
  COLUMN_IGNORED: { problem: (r) => `不认识列“${r}”，没有读`, cure: "需要它时用 --map 列名=字段 指明" },
  FIGURE_ABSENT: { problem: (r) => `要删除的“${r}”本来就没有`, cure: "请核对指标、对象和期间" },
  VALUE_JUMP: { problem: (r, e) => `“${r}”是${e}`, cure: "请核对单位（万元还是亿元）；没有错的，用 --yes 确认" },
  SUM_BROKEN: {
    problem: (r, e) => `“${r}”勾稽不平：${e}`,
    cure: "请核对当月和累计、各地区或各行业；没有错的，用 --yes 确认",
  },
  SUMS_UNCHECKED: {
    problem: () => "数据太多（超过 50000 个），没有核对当月与累计、总数与分项的勾稽",
    cure: "需要核对时请分成几个文件",
  },
  WITHDRAWAL: {
    problem: (r) => `整体替换将撤下文件里没有的 ${r} 个数据`,
    cure: "请核对文件是否完整；没有错的，用 --yes 确认",
  },
} as const satisfies Record<string, Rule>;

/** Why a row is refused, left out or doubted, beside the reasons that questions have. The list is closed. */
export type ImportProblemCode = keyof typeof RULES;

/** The list in words for whoever looks a code up. */
export function explainImportProblems(): readonly ExplainedCode[] {
  return explainRules(RULES);
}

/** Something about a row of a table to import, and where in it. */
export interface ImportProblem {
  readonly code: ImportProblemCode | RefusalCode;
  /** Row of its table; 0 for the table as a whole. */
  readonly row: number;
  /** Name of the column as the table has it; "" for the whole row. */
  readonly column: string;
  /** What was read. */
  readonly received: string;
  /** The whole Chinese sentence: what is wrong, what is near, what to do. */
  readonly message: string;
}

/** A problem before it is known where it is. */
export type BareProblem = Pick<ImportProblem, "code" | "received" | "message">;

const MOST_SHOWN = 60;

/** The problem of that code; its sentence names what was read and what was expected. */
export function importProblem(code: ImportProblemCode, received = "", expected = ""): BareProblem {
  const shown = shorten(received);
  const rule: Rule = RULES[code];
  return { code, received: shown, message: `${rule.problem(shown, expected).replace(/。$/u, "")}。${rule.cure}。` };
}

/** A refusal of the domain as a problem of a row. */
export function refusedProblem({ code, message }: Refusal, received: string): BareProblem {
  return { code, received: shorten(received), message };
}

/** A text that is short enough for a report. */
function shorten(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** What an option is followed by, and what it does. */
interface OptionHelp {
  readonly type: "string" | "boolean";
  /** What is written after it; "" for nothing. */
  readonly value: string;
  readonly about: string;
}

/** Every option of a command, by its name without the dashes. */
export const OPTIONS = {
  json: { type: "boolean", value: "", about: "给程序用的 JSON" },
  help: { type: "boolean", value: "", about: "这个命令的说明" },
  measure: { type: "string", value: "指标的量", about: "如 同比" },
  subject: { type: "string", value: "对象", about: "如 全国·汽车制造业" },
  unit: { type: "string", value: "单位", about: "如 万元" },
  "as-of": { type: "string", value: "日期或发布", about: "按那时已公布的数据，如 2016-12-31" },
  field: { type: "string", value: "字段", about: "如 原文、句子、简短" },
  pace: { type: "string", value: "进度", about: "时间进度、分月计划或去年同期进度" },
  out: { type: "string", value: "文件", about: "写到哪里；可以就是原文件，写成功才替换" },
  overwrite: { type: "boolean", value: "", about: "输出文件已经有时也写" },
  answers: { type: "string", value: "答案.json", about: "对 recognise 所提问题的回答" },
  values: { type: "boolean", value: "", about: "填数值，不填公式；公式记在定稿清单里" },
  undo: { type: "boolean", value: "", about: "恢复定稿前的公式" },
  sources: { type: "boolean", value: "", about: "附一张“数据来源”表" },
  database: { type: "boolean", value: "", about: "核对数据库：文件、审计日志、每次发布的校验和" },
  head: { type: "string", value: "校验和", about: "以前记下的审计日志末条" },
  role: { type: "string", value: "角色", about: "viewer、analyst、steward 或 admin" },
  name: { type: "string", value: "名称", about: "谁的令牌" },
  expires: { type: "string", value: "天数", about: "多少天后失效" },
  "dry-run": { type: "boolean", value: "", about: "只检查，不写入" },
  yes: { type: "boolean", value: "", about: "警告已经核对" },
  again: { type: "boolean", value: "", about: "导入过的内容再导入一次" },
  kind: { type: "string", value: "种类", about: "数据、指标、目标、分月计划、台账、项目 或 项目进度；省略时看表头" },
  mode: { type: "string", value: "方式", about: "合并、替换、删除 或 整体" },
  area: { type: "string", value: "地区", about: "没有写地区的行是哪里的，如 西安市" },
  key: { type: "string", value: "幂等键", about: "同一个键只导入一次" },
  title: { type: "string", value: "标题", about: "这次发布的标题" },
  published: { type: "string", value: "日期", about: "公布的日期，如 2016-07-20" },
  "publish-at": { type: "string", value: "时间", about: "封存到这时才公布，如 2016-07-20T09:30+08:00" },
  note: { type: "string", value: "说明", about: "记在这次发布里" },
  map: { type: "string", value: "列名=字段;…", about: "别的列名是哪个字段，以后记住" },
  sheet: { type: "string", value: "工作表", about: "工作簿的哪张表；省略为第一张" },
  encoding: { type: "string", value: "编码", about: "utf-8 或 gb18030；省略时自动辨认" },
} as const satisfies Readonly<Record<string, OptionHelp>>;

/** The name of an option. */
export type OptionName = keyof typeof OPTIONS;

const QUESTION: readonly OptionName[] = ["measure", "subject", "unit", "as-of", "field", "pace"];

/** What a command takes and does. */
export interface CommandHelp {
  /** Its arguments, as the help names them. */
  readonly args: string;
  readonly about: string;
  /** Options beside --json and --help. */
  readonly options: readonly OptionName[];
}

/** The commands, as the help tells them. */
export const COMMAND_HELP: Readonly<Record<string, CommandHelp>> = {
  status: { args: "", about: "数据版本和数量", options: [] },
  search: { args: "文字", about: "按汉字、别名、代码或拼音首字母搜索", options: [] },
  metric: { args: "指标 期间", about: "一个数据", options: QUESTION },
  target: { args: "指标 年度", about: "一个目标", options: QUESTION },
  progress: { args: "指标 期间", about: "目标的完成情况", options: QUESTION },
  source: { args: "指标 期间", about: "一个数据或目标的出处", options: QUESTION },
  recognise: {
    args: "工作簿.xlsx",
    about: "认出表格：每个单元格是哪个指标、对象、期间",
    options: ["answers", "as-of"],
  },
  audit: { args: "工作簿.xlsx", about: "核对手工填的数字", options: ["answers", "as-of"] },
  fill: {
    args: "工作簿.xlsx",
    about: "填报，另存一份",
    options: ["out", "overwrite", "values", "answers", "as-of"],
  },
  freeze: {
    args: "工作簿.xlsx",
    about: "把 PLAN 公式定稿为数值，另存一份",
    options: ["out", "overwrite", "sources", "undo"],
  },
  verify: {
    args: "工作簿.xlsx",
    about: "核对定稿的数值有没有变；加 --database 核对数据库或备份",
    options: ["as-of", "database", "head"],
  },
  import: {
    args: "文件…",
    about: "导入数据（.csv .tsv .xlsx），记为一次发布",
    options: [
      ...(["dry-run", "yes", "kind", "mode", "area", "key", "title", "published", "publish-at"] as const),
      ...(["note", "map", "sheet", "encoding", "again"] as const),
    ],
  },
  revert: { args: "发布", about: "撤销一次导入，记为一次新的发布", options: [] },
  held: {
    args: "list|show|publish|withdraw|move [代码]",
    about: "封存待公布的发布：列出、查看、立即公布、撤回或改时间（查看记入审计日志）",
    options: ["publish-at"],
  },
  backup: { args: "备份.db", about: "备份数据库；服务器可以照常运行", options: [] },
  restore: { args: "备份.db", about: "恢复备份；先停止服务器", options: [] },
  token: {
    args: "create|list|revoke [名称或编号]",
    about: "发一个令牌（只显示这一次），列出或撤销令牌",
    options: ["role", "name", "expires"],
  },
  help: { args: "[命令]", about: "这份说明，或一个命令的说明", options: [] },
};

import { parseArgs } from "node:util";

import { BLANK_QUESTION, type Question, toColumns } from "../domain/question.ts";
import { auditSheets } from "../domain/sheet/audit.ts";
import { recognise } from "../domain/sheet/recognise.ts";
import { reconcileSheets } from "../domain/sheet/reconcile.ts";

import { answerQuestions, type Library } from "../store/answer-questions.ts";
import { figuresOf } from "../store/figures-of.ts";
import { auditCommand } from "./audit.ts";
import {
  type Command,
  CommandFault,
  type CommandLibrary,
  CommandRefused,
  type Options,
  type Result,
  textOption,
} from "./command.ts";
import { fillCommand } from "./fill.ts";
import { freezeCommand } from "./freeze.ts";
import { IMPORT_OPTIONS, importCommand } from "./import.ts";
import { recogniseCommand } from "./recognise.ts";
import { revertCommand } from "./revert.ts";
import { verifyCommand } from "./verify.ts";

const OPTIONS = {
  json: { type: "boolean" },
  measure: { type: "string" },
  subject: { type: "string" },
  unit: { type: "string" },
  "as-of": { type: "string" },
  field: { type: "string" },
  pace: { type: "string" },
  out: { type: "string" },
  answers: { type: "string" },
  values: { type: "boolean" },
  undo: { type: "boolean" },
  sources: { type: "boolean" },
  ...IMPORT_OPTIONS,
} as const;

/** Every command, by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  help: () => ({ text: HELP, json: { commands: Object.keys(COMMANDS) } }),
  status: ({ book }) => {
    const { dataVersion, releases, catalogue, cube, plan } = book.current();
    const json = {
      dataVersion,
      releases: releases.length,
      indicators: catalogue.indicators.things.length,
      observations: cube.observationCount,
      targets: plan.targets.length,
    };
    const { indicators, observations, targets } = json;
    const text = `数据版本 ${dataVersion}：${indicators} 个指标，${observations} 个数据，${targets} 个目标，${json.releases} 次发布。`;
    return { text, json };
  },
  search: async ({ book }, [words]) => {
    if (words === undefined) throw new CommandFault("需要一个参数：要找的文字。");
    const hits = (await book.current().search.search(words)).slice(0, 20);
    return { text: hits.map((hit) => `${hit.kind}\t${hit.code}\t${hit.name}`).join("\n") || "没有找到。", json: hits };
  },
  metric: (library, args, options) => answerOne(library, "METRIC", args, options),
  target: (library, args, options) => answerOne(library, "TARGET", args, options),
  progress: (library, args, options) => answerOne(library, "PROGRESS", args, options),
  source: (library, args, options) => answerOne(library, "SOURCE", args, options),
  recognise: recogniseCommand(recognise),
  audit: auditCommand({ recognise, figuresOf, auditSheets, reconcileSheets }),
  fill: fillCommand,
  freeze: freezeCommand,
  verify: verifyCommand,
  import: importCommand,
  revert: revertCommand,
};

const HELP = `用法：npm run -s plancell -- <命令> [--json]
  status                       数据版本和数量
  search 文字                  按汉字、别名、代码或拼音首字母搜索
  metric 指标 期间             一个数据   [--measure 同比] [--subject 全国·汽车制造业] [--unit 万元] [--as-of 2016-12-31]
  target 指标 年度             一个目标   [--field 原文]
  progress 指标 期间           目标的完成情况   [--pace 时间进度|分月计划|去年同期进度] [--field 句子]
  source 指标 期间             一个数据或目标的出处
  recognise 工作簿.xlsx        认出表格：每个单元格是哪个指标、对象、期间   [--answers 答案.json]
  audit 工作簿.xlsx            核对手工填的数字   [--answers 答案.json] [--as-of 2016-12-31]
  fill 工作簿.xlsx             填报，另存一份   [--out 文件] [--values 填数值] [--answers 答案.json] [--as-of 2016-12-31]
  freeze 工作簿.xlsx           把 PLAN 公式定稿为数值，另存一份   [--out 文件] [--sources 附数据来源表] [--undo 恢复公式]
  verify 工作簿.xlsx           核对定稿的数值有没有变   [--as-of 2016-12-31]
  import 文件…                 导入数据（.csv .tsv .xlsx），记为一次发布   [--dry-run 只检查] [--yes 确认警告] [--kind 数据|指标|分月计划] [--mode 合并|替换|删除|整体] [--area 西安市]
                               [--key 幂等键] [--title 标题] [--published 2016-07-20] [--note 说明] [--map 列名=字段;…] [--sheet 工作表] [--encoding gb18030] [--again 重复导入]
  revert 发布                  撤销一次导入，记为一次新的发布
  help                         这份说明`;

/**
 * Carries out a command and gives what to print. @throws CommandFault for one that is unknown or ill-formed,
 * CommandRefused with what to print where nothing was done.
 */
export async function runCommand(library: CommandLibrary, name: string, args: readonly string[]): Promise<string> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new CommandFault(`没有名为“${name}”的命令。`);
  const { positionals, values } = read(args);
  const result = await command(library, positionals, values);
  const output = values.json ? JSON.stringify(result.json) : result.text;
  if (result.isRefused) throw new CommandRefused(output);
  return output;
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CommandFault(`读不懂参数“${args.join(" ")}”：${error instanceof Error ? error.message : ""}`);
  }
}

async function answerOne(
  library: Library,
  ask: Question["ask"],
  args: readonly string[],
  options: Options,
): Promise<Result> {
  const [indicator, period] = args;
  if (indicator === undefined || period === undefined || args.length > 2) {
    throw new CommandFault(`需要两个参数：指标和期间；收到 ${args.length} 个。其中有空格的请加引号。`);
  }
  const option = (name: string) => textOption(options, name);
  const question: Question = {
    ...BLANK_QUESTION,
    ask,
    indicator,
    period,
    measure: option("measure"),
    subject: option("subject"),
    unit: option("unit"),
    asOf: option("as-of"),
    field: option("field"),
    pace: option("pace"),
  };
  const { values, texts, refusals } = await answerQuestions(library, toColumns([question]));
  const [refusal] = refusals;
  if (refusal) return { text: refusal.message, json: { refusal } };
  const answer = texts[0] ?? values[0] ?? null;
  return { text: String(answer), json: { answer } };
}

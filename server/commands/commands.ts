import { parseArgs } from "node:util";

import { BLANK_QUESTION, type Question, toColumns } from "../domain/question.ts";
import { auditSheets } from "../domain/sheet/audit.ts";
import { recognise } from "../domain/sheet/recognise.ts";
import { reconcileSheets } from "../domain/sheet/reconcile.ts";

import { answerQuestions, type Library } from "../store/answer-questions.ts";
import { figuresOf } from "../store/figures-of.ts";
import { auditCommand } from "./audit.ts";
import { type Command, CommandFault, type Options, type Result, textOption } from "./command.ts";
import { fillCommand } from "./fill.ts";
import { freezeCommand } from "./freeze.ts";
import { recogniseCommand } from "./recognise.ts";
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
  verify --database [备份.db]  核对数据库：文件、审计日志、每次发布的校验和   [--head 记下的审计日志末条]
  backup 备份.db               备份数据库；服务器可以照常运行
  restore 备份.db              恢复备份；先停止服务器
  token create --role 角色 --name 名称 [--expires 天数]   发一个令牌，只显示这一次
  token list                   全部令牌
  token revoke 名称或编号      撤销一个令牌
  help                         这份说明`;

/** Carries out a command and gives what to print. @throws CommandFault for one that is unknown or ill-formed. */
export async function runCommand(library: Library, name: string, args: readonly string[]): Promise<string> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new CommandFault(`没有名为“${name}”的命令。`);
  const { positionals, values } = read(args);
  const result = await command(library, positionals, values);
  return values.json ? JSON.stringify(result.json) : result.text;
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

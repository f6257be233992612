import { BLANK_QUESTION, type Question, toColumns } from "../domain/question.ts";
import { auditSheets } from "../domain/sheet/audit/audit.ts";
import { reconcileSheets } from "../domain/sheet/audit/reconcile.ts";
import { recognise } from "../domain/sheet/meaning/recognise.ts";

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
import { readCommandLine } from "./command-line.ts";
import { COMMAND_HELP } from "./command-options.ts";
import { fillCommand } from "./fill.ts";
import { freezeCommand } from "./freeze.ts";
import { heldCommand } from "./held.ts";
import { commandHelp, helpText } from "./help.ts";
import { importCommand } from "./import.ts";
import { recogniseCommand } from "./recognise.ts";
import { revertCommand } from "./revert.ts";
import { verifyCommand } from "./verify.ts";

/** Names of all commands, those too that look after the database and are carried out without a book. */
const COMMAND_NAMES = Object.keys(COMMAND_HELP);

/** Every command that works on an open book, by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  help: (_, [name]) => ({
    text: name === undefined ? helpText() : helpOf(name),
    json: { commands: COMMAND_NAMES },
  }),
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
  held: heldCommand,
};

/**
 * Carries out a command and gives what to print.
 *
 * @param note is told, with --json, what people should know beside the result; else that is part of what to print
 * @throws CommandFault for one that is unknown or ill-formed, CommandRefused with what to print where nothing was done
 */
export async function runCommand(
  library: CommandLibrary,
  asked: string,
  given: readonly string[],
  note: (line: string) => void = () => {},
): Promise<string> {
  const name = asked === "--help" || asked === "-h" ? "help" : asked;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw unknownCommand(name);
  const { args, options } = readCommandLine(name, given);
  if (options.help) return helpOf(name);
  const { text, json, notes = [], isRefused } = await command(library, args, options);
  if (options.json) for (const line of notes) note(line.trim());
  const output = options.json ? JSON.stringify(json) : [text, ...notes].join("\n");
  if (isRefused) throw new CommandRefused(output);
  return output;
}

function helpOf(name: string): string {
  const help = commandHelp(name);
  if (help === undefined) throw unknownCommand(name);
  return help;
}

function unknownCommand(name: string): CommandFault {
  return new CommandFault(`没有名为“${name}”的命令。可用的命令：${COMMAND_NAMES.join("、")}。`);
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

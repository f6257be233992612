import { parseArgs } from "node:util";

import { CommandFault, type Options } from "./command.ts";
import { COMMAND_HELP, OPTIONS, type OptionName } from "./command-options.ts";

/** What follows a command's name. */
export interface CommandLine {
  readonly args: readonly string[];
  readonly options: Options;
}

/** Reads what follows a command's name. @throws CommandFault for an option that the command does not have or that lacks its text */
export function readCommandLine(command: string, given: readonly string[]): CommandLine {
  const options = Object.fromEntries(Object.entries(OPTIONS).map(([name, { type }]) => [name, { type }]));
  const { tokens } = parseArgs({ args: [...given], options, allowPositionals: true, strict: false, tokens: true });
  const args: string[] = [];
  const read: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === "positional") args.push(token.value);
    if (token.kind !== "option") continue;
    const name = token.name === "h" ? "help" : optionName(command, token.name, token.rawName);
    if (read[name] !== undefined) throw new CommandFault(`--${name} 只能写一次。`);
    read[name] = readValue(name, token.value, token.inlineValue === true);
  }
  return { args, options: read };
}

function optionName(command: string, name: string, written: string): OptionName {
  const names: readonly OptionName[] = [...(COMMAND_HELP[command]?.options ?? []), "json", "help"];
  const found = names.find((one) => one === name);
  if (found) return found;
  const known = names.map((one) => `--${one}`).join("、");
  throw new CommandFault(`${command} 没有选项 ${written}；可用的选项：${known}。以 - 开头的参数请放在 -- 之后。`);
}

function readValue(name: OptionName, value: string | undefined, isInline: boolean): string | boolean {
  const { type, value: what } = OPTIONS[name];
  if (type === "boolean") {
    if (value !== undefined) throw new CommandFault(`--${name} 后面不带内容；收到“${value}”。`);
    return true;
  }
  if (value === undefined || value === "") throw new CommandFault(`--${name} 后面要写${what}。`);
  if (value.startsWith("-") && !isInline) {
    throw new CommandFault(`--${name} 后面要写${what}；收到“${value}”。以 - 开头的请写成 --${name}=…。`);
  }
  return value;
}

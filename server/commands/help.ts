import { COMMAND_HELP, OPTIONS, type OptionName } from "./command-options.ts";

const RUN = "npm run -s plancell --";

const EXIT_CODES = "退出码：0 完成（有问题要回答、有数字不符也算完成）；1 没有做成；2 参数或答案写得不对。";

/** What every command does, a line each. */
export function helpText(): string {
  const lines = Object.entries(COMMAND_HELP).map(([name, { args, about }]) => {
    const call = `${name} ${args}`;
    // A Chinese character is as wide as two others.
    const width = [...call].reduce((sum, character) => sum + (character > "\u00ff" ? 2 : 1), 0);
    return `  ${call}${" ".repeat(Math.max(1, 26 - width))}${about}`;
  });
  return [`用法：${RUN} <命令> [选项] [--json]`, ...lines, `一个命令的选项：${RUN} help 命令`, EXIT_CODES].join("\n");
}

/** What one command does and takes; undefined for none of that name. */
export function commandHelp(name: string): string | undefined {
  const help = Object.hasOwn(COMMAND_HELP, name) ? COMMAND_HELP[name] : undefined;
  if (!help) return undefined;
  const names: readonly OptionName[] = [...help.options, "json", "help"];
  const lines = names.map((option) => {
    const { value, about } = OPTIONS[option];
    return `  --${option}${value && ` ${value}`}：${about}`;
  });
  return [`用法：${RUN} ${`${name} ${help.args}`.trim()} [选项]`, `${help.about}。`, ...lines, EXIT_CODES].join("\n");
}

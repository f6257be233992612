import { type RevertEnding, type RevertOutcome, revertRelease } from "../store/revert-release.ts";
import { type Command, CommandFault } from "./command.ts";
import { receiptLines } from "./import-report.ts";
import { userAtTheKeyboard } from "./user.ts";

/** Takes an import back by a new release. */
export const revertCommand: Command = async (library, args) => {
  const [code] = args;
  if (code === undefined || args.length > 1) throw new CommandFault("需要一个参数：要撤销的发布的代码，如 IMPORT.25。");
  const outcome = await revertRelease(library, code, userAtTheKeyboard());
  const isRefused = outcome.ending !== "written" && outcome.ending !== "known";
  return { text: textOf(code, outcome), json: { ...outcome, receipt: outcome.receipt ?? null }, isRefused };
};

function textOf(code: string, { ending, receipt, superseded, obstacles }: RevertOutcome): string {
  const lines = receipt ? receiptLines(receipt) : obstacles.map(({ message }) => `  ${message}`);
  return [sentenceOf(code, ending, superseded), ...lines].join("\n");
}

function sentenceOf(code: string, ending: RevertEnding, superseded: number): string {
  switch (ending) {
    case "written":
      return `已撤销 ${code}，恢复为它之前的数据。`;
    case "known":
      return `${code} 以前已经撤销，没有再写。`;
    case "unknown-release":
      return `没有代码为“${code}”的发布，没有撤销。请用 status 或 GraphQL 的 releases 查看代码。`;
    case "other-kind":
      return `${code} 是随程序带来的目录或文件，不能撤销；请导入改正的内容。`;
    case "superseded":
      return `${code} 有 ${superseded} 处已被后来的发布改动，没有撤销。请先撤销后来的发布，或导入改正的数据。`;
    case "blocked":
      return `${code} 没有撤销，什么也没有写：`;
    case "overtaken":
      return "撤销期间数据被别人更新，没有撤销；请重试。";
  }
}

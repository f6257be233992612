import { startFaultSentence } from "../start-fault.ts";
import { CommandFault } from "./command.ts";

/** What is printed of a command that failed, and what the process ends with. */
export interface CommandFailure {
  /** One line in Chinese; with --json an object {error: {code, message}}. */
  readonly sentence: string;
  readonly exitCode: number;
}

/** What to tell of an error that ended a command. What nobody foresaw is told as such, in one line too. */
export function commandFailure(error: unknown, isJson: boolean): CommandFailure {
  const isFault = error instanceof CommandFault;
  const message = isFault ? error.message : (startFaultSentence(error) ?? unforeseen(error));
  const sentence = isJson ? JSON.stringify({ error: { code: isFault ? error.code : "FAILED", message } }) : message;
  return { sentence, exitCode: isFault ? error.exitCode : 1 };
}

function unforeseen(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `命令没有完成，原因没有预料到（${what.split("\n", 1)[0]}）；文件没有改动。请重试，仍然如此请附上这句话反馈。`;
}

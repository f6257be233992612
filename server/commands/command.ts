import type { Library } from "../store/answer-questions.ts";
import type { Database } from "../store/database.ts";
import type { WorkbookFaultCode } from "../xlsx/workbook-fault.ts";

/**
 * Why a command was not carried out; codes never change. Those of files are as in {@link WorkbookFaultCode}; `REFUSED` is
 * an argument that the figures do not know.
 */
export type CommandFaultCode =
  | "USAGE"
  | "ANSWERS_INVALID"
  | "REFUSED"
  | "FILE_UNREADABLE"
  | "OUTPUT_EXISTS"
  | "OUTPUT_FAILED"
  | "NOT_FROZEN"
  | WorkbookFaultCode;

/** A command that cannot be carried out as it was given; the message says what was received and what is expected. */
export class CommandFault extends Error {
  override readonly name = "CommandFault";
  readonly code: CommandFaultCode;

  constructor(message: string, { code = "USAGE", cause }: { code?: CommandFaultCode; cause?: unknown } = {}) {
    super(message, { cause });
    this.code = code;
  }

  /** What the process ends with: 2 where the command line or the answers must be written otherwise, else 1. */
  get exitCode(): 1 | 2 {
    return this.code === "USAGE" || this.code === "ANSWERS_INVALID" ? 2 : 1;
  }
}

/** A command was carried out and what it looked at is not right; the message is what it has to tell. */
export class CommandRefused extends Error {
  override readonly name = "CommandRefused";
}

/** What a command has to tell. */
export interface Result {
  /** For people. */
  readonly text: string;
  /** For programs: printed with --json. */
  readonly json: unknown;
  /** What people should know beside the result, a line each. */
  readonly notes?: readonly string[];
  /** Whether the caller's program must not go on as if it were done: an import that wrote nothing. */
  readonly isRefused?: boolean;
}

/** Options by their names, without the dashes. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command works on. */
export interface CommandLibrary extends Library {
  readonly database: Library["database"] & Pick<Database, "write">;
}

/** Carries out a command. @throws CommandFault for arguments that it cannot work with */
export type Command = (library: CommandLibrary, args: readonly string[], options: Options) => Result | Promise<Result>;

/** The text of an option; "" where it was not given. */
export function textOption(options: Options, name: string): string {
  return String(options[name] ?? "");
}

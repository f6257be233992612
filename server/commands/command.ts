import type { Library } from "../store/answer-questions.ts";
import type { Database } from "../store/database.ts";

/** A command that cannot be carried out as it was given; the message says what was received and what is expected. */
export class CommandFault extends Error {
  override readonly name = "CommandFault";
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

import type { Library } from "../store/answer-questions.ts";

/** A command that cannot be carried out as it was given; the message says what was received and what is expected. */
export class CommandFault extends Error {
  override readonly name = "CommandFault";
}

/** What a command has to tell. */
export interface Result {
  /** For people. */
  readonly text: string;
  /** For programs: printed with --json. */
  readonly json: unknown;
}

/** Options by their names, without the dashes. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Carries out a command. @throws CommandFault for arguments that it cannot work with */
export type Command = (library: Library, args: readonly string[], options: Options) => Result | Promise<Result>;

/** The text of an option; "" where it was not given. */
export function textOption(options: Options, name: string): string {
  return String(options[name] ?? "");
}

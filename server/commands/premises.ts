import type { Actor } from "../domain/actor.ts";
import type { Options, Result } from "./command.ts";

/** Where the commands work that look after the database itself, and for whom. */
export interface Premises {
  readonly file: string;
  readonly migrationsFolder: string;
  /** Who sits at the command line, for the audit log. */
  readonly actor: Actor;
  readonly now: Date;
}

/** A result that says whether all was as it should be. */
export interface MaintenanceResult extends Result {
  /** Whether the process is to end as having failed. */
  readonly isFailure?: boolean;
}

/** Carries out a command on the database's file. @throws CommandFault for arguments that it cannot work with */
export type MaintenanceCommand = (
  premises: Premises,
  args: readonly string[],
  options: Options,
) => Promise<MaintenanceResult>;

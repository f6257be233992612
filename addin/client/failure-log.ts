import type { Failure, Transport } from "./transport.ts";

const MOST = 10;

/** A request that brought no data. */
export interface LoggedFailure {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly operation: string;
  readonly failure: Failure;
}

/** The last requests that brought no data, for who has to find out why. No variable and no token is kept. */
export class FailureLog {
  private readonly now: () => number;
  private failures: readonly LoggedFailure[] = [];

  constructor(now: () => number) {
    this.now = now;
  }

  /** Oldest first. */
  get last(): readonly LoggedFailure[] {
    return this.failures;
  }

  /** The transport, noting what fails. */
  watch(transport: Transport): Transport {
    return async (...request) => {
      const reply = await transport(...request);
      if (reply.kind !== "data") this.note(request[0].name, reply);
      return reply;
    };
  }

  private note(operation: string, failure: Failure): void {
    this.failures = [...this.failures, { at: this.now(), operation, failure }].slice(-MOST);
  }
}

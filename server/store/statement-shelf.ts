/** Prepared statements of a connection by their text, each prepared once. */
export interface StatementShelf<Statement> {
  /** A statement that nobody else gets until it is put back; one that failed is not to be put back. */
  take(sql: string): Statement;
  putBack(sql: string, statement: Statement): void;
  /** Takes a statement for a while, and gives what is done with it. */
  use<Result>(sql: string, work: (statement: Statement) => Result): Result;
  /** Forgets all of them. */
  clear(): void;
}

/** More than the texts that we have ourselves; Prisma makes others of how many values it is given. */
const MOST = 500;

/**
 * Keeps statements for the next time. It is not for speed alone: the driver frees a forgotten statement when the garbage is
 * collected, and if something runs aside on the connection then, the whole process waits for it.
 */
export function createStatementShelf<Statement>(
  prepare: (sql: string) => Statement,
  most = MOST,
): StatementShelf<Statement> {
  const kept = new Map<string, Statement>();
  function take(sql: string): Statement {
    const statement = kept.get(sql) ?? prepare(sql);
    kept.delete(sql);
    return statement;
  }
  function putBack(sql: string, statement: Statement): void {
    // What was used last is the last to go.
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  }
  return {
    take,
    putBack,
    use(sql, work) {
      const statement = take(sql);
      const result = work(statement);
      putBack(sql, statement);
      return result;
    },
    clear: () => kept.clear(),
  };
}

/** Counts bodies from when their first piece is asked for until they end, or nobody reads on. */
export interface RunningCount {
  count(): number;
  follow(body: AsyncIterable<Buffer>): AsyncIterable<Buffer>;
}

/** A count that begins with none. A body that is never read (HEAD, 304) never counts. */
export function countRunning(): RunningCount {
  let running = 0;
  return {
    count: () => running,
    async *follow(body) {
      running++;
      try {
        yield* body;
      } finally {
        running--;
      }
    },
  };
}

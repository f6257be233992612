/** One at a time, in the order asked. */
export class Mutex {
  #last: Promise<void> = Promise.resolve();

  /** Waits for its turn; the caller must call what it gets, once, to let the next one in. */
  async acquire(): Promise<() => void> {
    const before = this.#last;
    let release: () => void = () => {};
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  /** Runs the work when its turn comes, and lets the next one in however it ends. */
  async run<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}

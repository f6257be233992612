/**
 * Collects what is asked for until the event loop turns, and loads it together: a list of a thousand figures asks the
 * database once. `load` gives the reader of what it loaded; when it throws, every asker gets that failure.
 */
export function batchPerTurn<Key, Value>(
  load: (keys: readonly Key[]) => (key: Key) => Value,
): (key: Key) => Promise<Value> {
  let batch: Batch<Key, Value> | undefined;

  function open(): Batch<Key, Value> {
    const keys: Key[] = [];
    const turn = new Promise<void>((resolve) => setImmediate(resolve));
    const loaded = turn.then(() => {
      batch = undefined;
      return load(keys);
    });
    return { keys, loaded };
  }

  return async (key) => {
    batch ??= open();
    batch.keys.push(key);
    return (await batch.loaded)(key);
  };
}

interface Batch<Key, Value> {
  readonly keys: Key[];
  readonly loaded: Promise<(key: Key) => Value>;
}

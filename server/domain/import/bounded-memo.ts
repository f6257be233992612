/**
 * A function that remembers its results by a text: a column of four million cells has a few hundred different ones.
 * Forgets everything when it holds too many, so that a hostile file costs time and not memory.
 */
export function boundedMemo<Result>(compute: (text: string) => Result, most = 50_000): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}

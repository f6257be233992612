import { describe, expect, it } from "vitest";

import { batchPerTurn } from "../../server/graphql/batch-per-turn.ts";

/** A loader that doubles, and remembers what it was given. */
function doubling() {
  const batches: (readonly number[])[] = [];
  const ask = batchPerTurn((keys: readonly number[]) => {
    batches.push([...keys]);
    if (keys.includes(13)) throw new Error("13 is not loaded");
    return (key) => key * 2;
  });
  return { ask, batches };
}

describe("what is asked for in one turn", () => {
  it("is loaded together, each asker gets its own", async () => {
    const { ask, batches } = doubling();
    expect(await Promise.all([1, 2, 2, 3].map(ask))).toEqual([2, 4, 4, 6]);
    expect(batches).toEqual([[1, 2, 2, 3]]);
  });

  it("is apart from what is asked for later", async () => {
    const { ask, batches } = doubling();
    expect([await ask(1), await ask(2)]).toEqual([2, 4]);
    expect(batches).toEqual([[1], [2]]);
  });

  it("fails for all who asked, and not for the next", async () => {
    const { ask } = doubling();
    const outcomes = await Promise.allSettled([1, 13].map(ask));
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await ask(1)).toBe(2);
  });
});

import { expect, it } from "vitest";

import type { WriteResult } from "../../../addin/excel/write-cells.ts";
import { type UndoableWrite, WriteHistory } from "../../../addin/excel/write-history.ts";

const RESULT: WriteResult = { written: [], skipped: [], problems: [], isStopped: false };

function write(name: string, undone: string[], rest: UndoableWrite | null = null): UndoableWrite {
  return {
    name,
    movesCells: name.startsWith("续写"),
    undo: async () => {
      undone.push(name);
      return { result: RESULT, rest };
    },
  };
}

it("takes back the newest first", async () => {
  const undone: string[] = [];
  const history = new WriteHistory();
  history.push(write("填数 1 格", undone), new Date(1));
  history.push(write("续写 2 格", undone), new Date(2));
  expect(history.past.map(({ name, at }) => [name, at.getTime()])).toEqual([
    ["续写 2 格", 2],
    ["填数 1 格", 1],
  ]);
  expect(await history.undoNewest()).toMatchObject({ movesCells: true, rest: null });
  expect(await history.undoNewest()).toMatchObject({ movesCells: false });
  expect(await history.undoNewest()).toBeNull();
  expect(undone).toEqual(["续写 2 格", "填数 1 格"]);
});

it("keeps what is not back yet, under its own name and time", async () => {
  const undone: string[] = [];
  const history = new WriteHistory();
  history.push(write("填数 9 格", undone, write("填数 4 格", undone)), new Date(7));
  await history.undoNewest();
  expect(history.past.map(({ name, at }) => [name, at.getTime()])).toEqual([["填数 4 格", 7]]);
});

it("keeps fifty, and tells whoever listens", async () => {
  const history = new WriteHistory();
  let told = 0;
  const end = history.onChange(() => told++);
  for (let at = 0; at < 60; at++) history.push(write(`填数 ${at} 格`, []));
  await history.undoNewest();
  end();
  await history.undoNewest();
  expect([told, history.past.length, history.past.at(-1)?.name]).toEqual([61, 48, "填数 10 格"]);
});

it("lets one write at a time", async () => {
  const history = new WriteHistory();
  history.push(write("填数 1 格", []));
  let end = () => {};
  const first = history.exclusively(
    () =>
      new Promise<string>((resolve) => {
        end = () => resolve("第一");
      }),
  );
  expect([await history.exclusively(async () => "第二"), await history.undoNewest()]).toEqual([null, null]);
  end();
  expect(await first).toBe("第一");
  await expect(history.exclusively(() => Promise.reject(new Error("坏")))).rejects.toThrow("坏");
  expect(await history.exclusively(async () => "第三")).toBe("第三");
});

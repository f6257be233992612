import { expect, it } from "vitest";

import { progressLine, startProgress } from "../../server/commands/import-progress.ts";

it("says nothing for the first second, then once a second", () => {
  const lines: string[] = [];
  let time = 0;
  const progress = startProgress({ share: () => 0.25 }, { write: (text) => lines.push(text) }, () => time);
  for (const at of [10, 500, 1000, 1500, 2100]) {
    time = at;
    progress.onProgress("read", at * 10);
  }
  progress.stop();
  expect(lines.map((line) => line.trim())).toEqual([
    "已读 10,000 行，每秒 10,000 行，约剩 3 秒",
    "已读 21,000 行，每秒 10,000 行，约剩 7 秒",
    "",
  ]);
});

it("measures each phase by itself, from the end of the one before", () => {
  const lines: string[] = [];
  let time = 0;
  const progress = startProgress({ share: () => 0 }, { write: (text) => lines.push(text) }, () => time);
  time = 10_000;
  progress.onProgress("read", 100_000);
  time = 12_000;
  progress.onProgress("write", 50_000);
  progress.stop();
  expect(lines.map((line) => line.trim())).toEqual([
    "已读 100,000 行，每秒 10,000 行",
    "正在写入 50,000 行，每秒 25,000 行",
    "",
  ]);
});

it("stops at Ctrl-C, and gives it back at the end", () => {
  const before = process.listenerCount("SIGINT");
  const progress = startProgress({ share: () => 0 }, { write: () => true });
  expect(progress.isStopped()).toBe(false);
  process.emit("SIGINT");
  expect(progress.isStopped()).toBe(true);
  progress.stop();
  expect(process.listenerCount("SIGINT")).toBe(before);
});

it("guesses no time where nobody knows how much is left", () => {
  expect(progressLine("正在写入", 1_200_000, 8000, 0).trim()).toBe("正在写入 1,200,000 行，每秒 150,000 行");
});

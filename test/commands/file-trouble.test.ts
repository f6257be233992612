import { expect, it } from "vitest";

import { fileTrouble } from "../../server/commands/file-trouble.ts";

it.each([
  [Object.assign(new Error("x"), { code: "ENOSPC" }), "磁盘已满，ENOSPC"],
  [Object.assign(new Error("x"), { code: "EWHAT" }), "EWHAT"],
  [new Error("别的"), "Error: 别的"],
])("%s is told in words, with its code", (error, words) => {
  expect(fileTrouble(error)).toBe(words);
});

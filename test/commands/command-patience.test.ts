import { expect, it } from "vitest";

import { patienceOf } from "../../server/commands/command-patience.ts";

it("tells once a second what it waits for, and waits for minutes", () => {
  const told: string[] = [];
  const { onWait, most } = patienceOf({ write: (text) => told.push(text) });
  for (const waited of [0, 500, 1000, 1025, 2000]) onWait(waited);
  expect(told.map((text) => /已等 (\d+) 秒/u.exec(text)?.[1])).toEqual(["1", "2"]);
  expect(most).toBe(600_000);
});

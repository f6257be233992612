import { expect, it } from "vitest";

import { FailureLog } from "../../../addin/client/failure-log.ts";
import { PROBE } from "../../../addin/client/queries.ts";
import type { Reply } from "../../../addin/client/transport.ts";

const LOST: Reply = { kind: "unreachable", reason: "HTTP 502" };

function logged(replies: readonly Reply[]) {
  let now = 0;
  const log = new FailureLog(() => now);
  const transport = log.watch(async () => {
    const reply = replies[now] ?? LOST;
    now++;
    return reply;
  });
  const ask = () => transport(PROBE, { secret: "s" }, 1_000);
  return { log, ask };
}

it("notes what fails, and hands every reply on", async () => {
  const { log, ask } = logged([{ kind: "data", data: {} }, LOST]);
  expect(await ask()).toEqual({ kind: "data", data: {} });
  expect(log.last).toEqual([]);
  expect(await ask()).toBe(LOST);
  expect(log.last).toEqual([{ at: 2, operation: "Probe", failure: LOST }]);
});

it("keeps the last ten", async () => {
  const { log, ask } = logged([]);
  for (let turn = 0; turn < 25; turn++) await ask();
  expect(log.last.map(({ at }) => at)).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
});

import { describe, expect, it } from "vitest";

import { isLasting, isOutage, refusalOf, retryDelay } from "../../../addin/client/failure.ts";
import type { Reply } from "../../../addin/client/transport.ts";
import { refuse } from "../../../server/domain/refusal.ts";

const DROPPED: Reply = { kind: "unreachable", reason: "连接中断" };
const UNREADABLE: Reply = { kind: "data", data: {} };
const busy = (retryAfter: number): Reply => ({ kind: "busy", retryAfter });

function delay(reply: Reply, attempt = 0) {
  return retryDelay(reply, attempt, () => 0);
}

describe("retryDelay", () => {
  it("grows with every attempt", () => {
    expect([0, 1, 2].map((attempt) => delay(DROPPED, attempt))).toEqual([125, 250, 500]);
  });

  it("is what the server asks for, within reason", () => {
    expect([0, 100, 3_000, 3_600_000].map((wanted) => delay(busy(wanted)))).toEqual([125, 125, 3_000, 10_000]);
  });

  it.each<Reply>([{ kind: "unauthorized" }, { kind: "rejected", reason: "HTTP 400" }])(
    "is none after $kind",
    (reply) => {
      expect(delay(reply)).toBeNull();
    },
  );

  it("is none after the third unreadable answer", () => {
    expect([0, 1, 2].map((attempt) => delay(UNREADABLE, attempt) !== null)).toEqual([true, true, false]);
  });
});

describe("refusalOf", () => {
  it.each<[Reply, string, string]>([
    [DROPPED, "SERVER_UNREACHABLE", "连接中断"],
    [busy(0), "SERVER_BUSY", "正忙"],
    [{ kind: "unauthorized" }, "SERVER_UNAUTHORIZED", "需要访问令牌"],
    [{ kind: "unauthorized", reason: "令牌不对。" }, "SERVER_UNAUTHORIZED", "令牌不对。"],
    [{ kind: "rejected", reason: "HTTP 404" }, "ANSWER_INVALID", "HTTP 404"],
    [UNREADABLE, "ANSWER_INVALID", "数目或格式"],
  ])("of %j is %s", (reply, code, words) => {
    const refusal = refusalOf(reply);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(words);
  });
});

describe("an answer", () => {
  it.each([
    [7, false, true],
    ["不低于", false, true],
    [refuse("NOT_PUBLISHED"), false, true],
    [refuse("ANSWER_INVALID"), false, false],
    [refuse("SERVER_UNREACHABLE"), true, false],
    [refuse("SERVER_UNAUTHORIZED"), true, false],
  ])("%j is an outage: %s, lasting: %s", (answer, outage, lasting) => {
    expect([isOutage(answer), isLasting(answer)]).toEqual([outage, lasting]);
  });
});

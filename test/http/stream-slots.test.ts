import { expect, it } from "vitest";

import { isHttpRefusal } from "../../server/http/http-refusal.ts";
import { createStreamSlots } from "../../server/http/stream-slots.ts";

function takeOrThrow(outcome: ReturnType<ReturnType<typeof createStreamSlots>>): () => void {
  if (isHttpRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
}

it("gives one client so many, and others theirs", () => {
  const take = createStreamSlots({ perClient: 2, total: 9 });
  const free = takeOrThrow(take("a"));
  takeOrThrow(take("a"));
  expect(take("a")).toMatchObject({
    status: 429,
    code: "STREAMS_EXCEEDED",
    message: expect.stringContaining("已经打开 2 条更新流"),
    headers: { "retry-after": "10" },
  });
  takeOrThrow(take("b"));
  free();
  takeOrThrow(take("a"));
  expect(take("a")).toMatchObject({ code: "STREAMS_EXCEEDED" });
});

it("gives all together so many", () => {
  const take = createStreamSlots({ perClient: 2, total: 3 });
  const free = takeOrThrow(take("a"));
  for (const client of ["b", "c"]) takeOrThrow(take(client));
  expect(take("d")).toMatchObject({ status: 503, code: "SERVER_BUSY", headers: { "retry-after": "10" } });
  free();
  takeOrThrow(take("d"));
});

it("frees a place once", () => {
  const take = createStreamSlots({ perClient: 1, total: 1 });
  const free = takeOrThrow(take("a"));
  free();
  free();
  takeOrThrow(take("a"));
  expect(take("a")).toMatchObject({ status: 429 });
});

import { expect, it } from "vitest";

import { AnswerCache } from "../../../addin/client/answer-cache.ts";
import { refuse } from "../../../server/domain/refusal.ts";

/** A cache of version v1 with two answers. */
function cache() {
  const answers = new AnswerCache();
  answers.adopt("v1");
  answers.put("one", 1);
  answers.put("two", 2);
  return answers;
}

it("keeps the answers of one version", () => {
  const answers = cache();
  answers.adopt("v1");
  expect([answers.get("one"), answers.size, answers.versions, answers.outdated.size]).toEqual([1, 2, 1, 0]);
});

it("drops them for another version, and counts them until they are asked again", () => {
  const answers = cache();
  answers.adopt("v2");
  expect([answers.get("one"), answers.dataVersion, answers.outdated.size]).toEqual([undefined, "v2", 2]);
  answers.put("one", 1);
  answers.put("three", 3);
  expect(answers.outdated.size).toBe(1);
});

it("still knows why there is no figure in cells that were not asked again", () => {
  const answers = cache();
  const refusal = refuse("NOT_PUBLISHED");
  answers.put("two", refusal);
  answers.adopt("v2");
  answers.adopt("v3");
  expect([answers.outdated.get("one"), answers.outdated.get("two"), answers.get("two")]).toEqual([
    undefined,
    refusal,
    undefined,
  ]);
  answers.put("two", 2);
  expect(answers.outdated.get("two")).toBeUndefined();
});

it("has nothing outdated once everything is asked again", () => {
  const answers = cache();
  answers.adopt("v2");
  answers.clear();
  expect([answers.size, answers.outdated.size, answers.dataVersion]).toEqual([0, 0, "v2"]);
});

it("forgets the oldest of too many, and keeps most of them", () => {
  const answers = cache();
  for (let at = 0; at < 1_000_000; at++) {
    answers.put(`key ${at}`, at);
    expect(answers.size <= 100_000).toBe(true);
  }
  expect([answers.get("two"), answers.get("key 999999"), answers.get("key 920000")]).toEqual([
    undefined,
    999_999,
    920_000,
  ]);
  expect(answers.size).toBeGreaterThanOrEqual(90_000);
});

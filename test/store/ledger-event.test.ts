import { expect, it } from "vitest";
import { printCase } from "../../server/store/case-columns.ts";
import { type EventRow, eventOf, hashOfBatch, hashOfEvent } from "../../server/store/ledger-event.ts";
import { caseOf } from "../support/ledger.ts";

const ROW: EventRow = {
  ...{ id: 2, batch: 2, part: 0, key: null, requestSha256: "", caseId: 1, revision: 2, kind: "assign" },
  ...{ at: "2016-08-10T02:00:00.000Z", actorKind: "token", actor: "张三", role: "analyst", note: "" },
  ...{ evidence: '["回函"]', content: printCase(caseOf("A-1")), previous: "abc" },
};

it("has a hash of everything that it says", () => {
  const hash = hashOfEvent(ROW);
  expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  expect(hashOfEvent({ ...ROW })).toBe(hash);
  const others = [{ note: "x" }, { actor: "李四" }, { key: "" }, { previous: "abd" }, { revision: 3 }];
  expect(others.map((other) => hashOfEvent({ ...ROW, ...other }) === hash)).toEqual(others.map(() => false));
});

it("is sealed together with the others of its request, in their order", () => {
  expect(hashOfBatch(["a", "b"])).not.toBe(hashOfBatch(["b", "a"]));
});

it("is read from its columns", () => {
  const { id, part, kind, at, actorKind, actor, role, note, evidence, content } = ROW;
  expect(eventOf([id, part, kind, at, actorKind, actor, role, note, evidence, content])).toEqual({
    ...{ id: 2, part: 0, kind: "assign", at, actorKind: "token", actor: "张三", role: "analyst", note: "" },
    ...{ evidence: ["回函"], content: caseOf("A-1") },
  });
  expect(() => eventOf([1, 0, "forget", at, "", "", "", "", "[]", content])).toThrow("Not a kind of event");
});

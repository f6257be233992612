import { describe, expect, it } from "vitest";

import { type AuditEntry, checkChain, hashOfEntry } from "../../server/store/audit-chain.ts";

/** A sound log of so many entries. */
function chainOf(count: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let id = 1; id <= count; id++) {
    const said = {
      id,
      at: `2016-07-0${id}T08:00:00.000Z`,
      actorKind: "token",
      actor: "月报组",
      role: "steward",
      operation: "phased-plan.set",
      subject: `PLAN.${id}`,
      details: "{}",
      contentSha256: "ab",
      previous: entries.at(-1)?.hash ?? "",
    };
    entries.push({ ...said, hash: hashOfEntry(said) });
  }
  return entries;
}

const changed = (differences: Partial<AuditEntry>) =>
  checkChain(chainOf(3).map((entry) => (entry.id === 2 ? { ...entry, ...differences } : entry))).broken;

describe("a chain", () => {
  it("is sound as it was written, and its head stands for it", () => {
    const entries = chainOf(3);
    expect(checkChain(entries)).toEqual({ entries: 3, head: entries[2]?.hash, broken: [] });
    expect(checkChain([])).toEqual({ entries: 0, head: "", broken: [] });
  });

  it.each<Partial<AuditEntry>>([
    { at: "2016-07-02T08:00:00.001Z" },
    { actorKind: "oidc" },
    { actor: "月报组 " },
    { role: "admin" },
    { operation: "phased-plan.sat" },
    { subject: "PLAN.3" },
    { details: "{ }" },
    { contentSha256: "" },
  ])("shows a change of %o", (differences) => {
    expect(changed(differences)).toEqual([2]);
  });

  it("shows a change whose author has computed its hash anew", () => {
    const [, second] = chainOf(3);
    if (!second) throw new Error("There is no second entry.");
    const forged = { ...second, actor: "somebody else" };
    expect(changed({ ...forged, hash: hashOfEntry(forged) })).toEqual([3]);
  });

  it("shows what was taken out, put in or swapped", () => {
    const [first, second, third] = chainOf(3);
    if (!first || !second || !third) throw new Error("There are not three entries.");
    expect(checkChain([first, third]).broken).toEqual([3]);
    expect(checkChain([first, first, second, third]).broken).toEqual([1, 2, 3]);
    expect(checkChain([second, first, third]).broken).toEqual([2, 1, 3]);
  });

  it("that lost its end is sound, but has another head", () => {
    expect(checkChain(chainOf(2)).broken).toEqual([]);
    expect(checkChain(chainOf(2)).head).not.toBe(checkChain(chainOf(3)).head);
  });
});

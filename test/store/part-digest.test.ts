import { describe, expect, it } from "vitest";

import { type Ask, digestFacts, digestPart, digestRelease, NOTHING } from "../../server/store/part-digest.ts";
import { SEAL_PARTS } from "../../server/store/seal-parts.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const { database } = await tinyLibrary();
const ask: Ask = async (sql, ...values) => [...database.scan(sql, values)];

describe("a digest of facts", () => {
  it("is of every release, or of one", async () => {
    const all = await digestFacts(ask, SEAL_PARTS.observations);
    expect([...all.keys()].sort()).toEqual([3, 4]);
    const one = await digestFacts(ask, SEAL_PARTS.observations, { vintage: 4 });
    expect([...one]).toEqual([[4, all.get(4)]]);
  });

  it("is of the series named, whatever their order", async () => {
    const some = { vintage: 3, owners: [1, 2, 3] };
    const digest = await digestPart(ask, "observations", some);
    expect(digest.rows).toBeGreaterThan(0);
    expect(await digestPart(ask, "observations", { vintage: 3, owners: [3, 1, 2, 1] })).toEqual(digest);
    expect(await digestPart(ask, "observations", { vintage: 3, owners: [] })).toEqual(NOTHING);
  });

  it("of nothing is that of no rows", async () => {
    expect(await digestPart(ask, "phased-amounts", { vintage: 3 })).toEqual(NOTHING);
  });

  it("tells doubles apart that differ in the last bit, and a missing one from 0", async () => {
    const digests = new Set<string>();
    const values = [0, null, 0.1 + 0.2, 0.3, -0.3, 1e-12, 1e15 + 0.125, 1e15 + 0.25];
    for (const value of values) {
      await database.prisma.observation.updateMany({ where: { vintage: 3, period: 201602 }, data: { value } });
      digests.add((await digestPart(ask, "observations", { vintage: 3 })).sha256);
    }
    expect(digests.size).toBe(values.length);
  });
});

describe("a digest of a release", () => {
  it("is one row, and none where there is no release", async () => {
    expect((await digestRelease(ask, 1)).rows).toBe(1);
    expect(await digestRelease(ask, 99)).toEqual(NOTHING);
  });
});

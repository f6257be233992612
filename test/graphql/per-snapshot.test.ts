import { expect, test } from "vitest";
import { perSnapshot } from "../../server/graphql/per-snapshot.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";

const snapshotOf = (vintage: number) => ({ vintage }) as Snapshot;

test("makes a thing once for each snapshot", () => {
  let made = 0;
  const make = perSnapshot(({ vintage }) => {
    made++;
    return { vintage };
  });
  const [old, current] = [snapshotOf(1), snapshotOf(2)];
  expect([make(old), make(old), make(current)]).toEqual([{ vintage: 1 }, { vintage: 1 }, { vintage: 2 }]);
  expect(make(old)).toBe(make(old));
  expect(made).toBe(2);
});

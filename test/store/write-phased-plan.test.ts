import { expect, it } from "vitest";

import type { PhasedAmount } from "../../server/domain/phased-plan.ts";
import type { Database } from "../../server/store/database.ts";
import { CURRENT } from "../../server/store/import-release.ts";
import { writePhasedPlan } from "../../server/store/write-phased-plan.ts";
import { STEWARD } from "../support/actors.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const target = PROGRESS_CONTENT.plan.targets.find((one) => one.code === "G4");

function write(database: Database, amounts: readonly PhasedAmount[], note = "") {
  if (!target) throw new Error("The content has no such target.");
  return writePhasedPlan(database, { target, title: "分月计划", note, amounts }, STEWARD);
}

function rowsOf(database: Database) {
  return [
    ...database.scan('SELECT "period", "vintage", "until", "amount" FROM "PhasedAmount" ORDER BY "vintage", "period"'),
  ];
}

const APRIL = { month: 4, amount: 15.9 };
const JUNE = { month: 6, amount: 40 };

it("is a release of its own", async () => {
  const { database } = await tinyLibrary(PROGRESS_CONTENT);
  expect(await write(database, [JUNE, APRIL])).toEqual({ vintage: 6, isNew: true });
  expect(rowsOf(database)).toEqual([
    [201604, 6, CURRENT, 15.9],
    [201606, 6, CURRENT, 40],
  ]);
  const release = await database.prisma.release.findUnique({ where: { id: 6 } });
  expect(release).toMatchObject({ code: "PHASED-PLAN.G4.6", kind: "phased-plan", title: "分月计划" });
});

it("writes nothing for what is set already, in whatever order", async () => {
  const { database } = await tinyLibrary(PROGRESS_CONTENT);
  await write(database, [APRIL, JUNE]);
  expect(await write(database, [JUNE, APRIL])).toEqual({ vintage: 6, isNew: false });
  expect(await database.prisma.release.count()).toBe(6);
});

it("replaces a plan whole, and brings an earlier one back", async () => {
  const { database } = await tinyLibrary(PROGRESS_CONTENT);
  await write(database, [APRIL, JUNE]);
  await write(database, [{ ...JUNE, amount: 41 }]);
  expect(await write(database, [APRIL, JUNE])).toEqual({ vintage: 8, isNew: true });
  expect(rowsOf(database).map(([period, , until]) => [period, until])).toEqual([
    [201604, 7],
    [201606, 7],
    [201606, 8],
    [201604, CURRENT],
    [201606, CURRENT],
  ]);
});

it("takes another note for another plan", async () => {
  const { database } = await tinyLibrary(PROGRESS_CONTENT);
  await write(database, [APRIL], "初稿");
  expect(await write(database, [APRIL], "定稿")).toEqual({ vintage: 7, isNew: true });
});

it("writes once of what is sent twice at the same time", async () => {
  const { database } = await tinyLibrary(PROGRESS_CONTENT);
  const written = await Promise.all([write(database, [APRIL]), write(database, [APRIL]), write(database, [JUNE])]);
  expect(written.map((one) => one.isNew)).toEqual([true, false, true]);
  expect(rowsOf(database).filter(([, , until]) => until === CURRENT)).toEqual([[201606, 7, CURRENT, 40]]);
});

import { expect, it } from "vitest";

import { assignIds, batches, createPauses, type Row, upsertRows } from "../../server/store/bulk.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";

function area(id: number, differences: Row = {}): Row {
  return { id, code: `A${id}`, name: `第${id}`, shortName: "“'\\", level: "district", parentId: null, ...differences };
}

it("inserts new keys and updates known ones", async () => {
  const { prisma } = temporaryDatabase();
  await upsertRows(prisma, "Area", ["id"], [area(1), area(2)]);
  await upsertRows(prisma, "Area", ["id"], [area(2, { name: "改", parentId: 1 }), area(3)]);
  const rows = await prisma.area.findMany({ orderBy: { id: "asc" } });
  expect(rows).toEqual([area(1), area(2, { name: "改", parentId: 1 }), area(3)]);
});

it("writes more rows than one batch holds", async () => {
  const { prisma } = temporaryDatabase();
  await upsertRows(
    prisma,
    "Area",
    ["id"],
    Array.from({ length: 12_001 }, (_, at) => area(at + 1)),
  );
  expect(await prisma.area.count()).toBe(12_001);
});

it("keeps fractions exact beside nothing and whole numbers", async () => {
  const { prisma } = temporaryDatabase();
  await prisma.$executeRawUnsafe("CREATE TABLE T (id INTEGER PRIMARY KEY, amount REAL)");
  const amounts = [0.1 + 0.2, null, 7, -8.299999999999999, 58012000.12345678];
  await upsertRows(
    prisma,
    "T",
    ["id"],
    amounts.map((amount, at) => ({ id: at + 1, amount })),
  );
  const rows = await prisma.$queryRawUnsafe<{ amount: number | null }[]>("SELECT amount FROM T ORDER BY id");
  expect(rows.map((row) => row.amount)).toEqual(amounts);
});

it("leaves rows alone that are nothing but keys", async () => {
  const { prisma } = temporaryDatabase();
  await prisma.$executeRawUnsafe("CREATE TABLE T (id INTEGER PRIMARY KEY)");
  await upsertRows(prisma, "T", ["id"], [{ id: 1 }]);
  await upsertRows(prisma, "T", ["id"], [{ id: 1 }, { id: 2 }]);
  await upsertRows(prisma, "T", ["id"], []);
  expect(await prisma.$queryRawUnsafe("SELECT id FROM T")).toEqual([{ id: 1 }, { id: 2 }]);
});

it("keeps known ids and counts on for new codes", async () => {
  const { prisma } = temporaryDatabase();
  await upsertRows(prisma, "Area", ["id"], [area(5), area(9)]);
  const ids = await assignIds(prisma, "Area", ["A9", "B", "A5", "C", "B"]);
  expect(Object.fromEntries(ids)).toEqual({ A5: 5, A9: 9, B: 10, C: 11 });
});

it("cuts a list into batches", () => {
  expect([...batches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...batches([])]).toEqual([]);
});

it("pauses only where it has been long", async () => {
  const [never, always] = [createPauses(Number.POSITIVE_INFINITY), createPauses(0)];
  let turns = 0;
  setImmediate(() => turns++);
  await never();
  expect(turns).toBe(0);
  await always();
  expect(turns).toBe(1);
});

import { expect, it } from "vitest";

import { temporaryDatabase } from "../support/temporary-database.ts";

const RELEASE = { code: "A", title: "甲", kind: "plan", publishedOn: "2016-01-01", dateBasis: "stated", sha256: "0" };

function release(id: number, differences: Partial<typeof RELEASE> = {}) {
  return { ...RELEASE, id, code: `R${id}`, importedAt: new Date("2016-08-20T08:00:00.123+08:00"), ...differences };
}

/** A promise and the means to settle it. */
function signal() {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { told, tell };
}

it("shows nobody another request's transaction", async () => {
  const { prisma } = temporaryDatabase();
  const [written, mayEnd] = [signal(), signal()];
  const transaction = prisma.$transaction(async (tx) => {
    await tx.release.create({ data: release(1) });
    written.tell();
    await mayEnd.told;
    throw new Error("rolled back");
  });
  await written.told;
  expect(await prisma.release.count()).toBe(0);
  mayEnd.tell();
  await expect(transaction).rejects.toThrow("rolled back");
  expect(await prisma.release.count()).toBe(0);
});

it("loses no acknowledged write to another's rollback", async () => {
  const { prisma } = temporaryDatabase();
  const [written, mayEnd] = [signal(), signal()];
  const transaction = prisma.$transaction(async (tx) => {
    await tx.release.create({ data: release(1) });
    written.tell();
    await mayEnd.told;
    throw new Error("rolled back");
  });
  await written.told;
  const other = prisma.release.create({ data: release(2) });
  mayEnd.tell();
  await expect(transaction).rejects.toThrow("rolled back");
  await other;
  expect((await prisma.release.findMany()).map((one) => one.id)).toEqual([2]);
});

it("leaves no transaction open when a commit fails", async () => {
  const { prisma } = temporaryDatabase();
  const failing = prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
    await tx.$executeRawUnsafe(`INSERT INTO "Area" VALUES (1, '1', '甲', '甲', 'district', 99)`);
  });
  await expect(failing).rejects.toThrow();
  await prisma.release.create({ data: release(1) });
  await prisma.$transaction((tx) => tx.release.create({ data: release(2) }));
  expect([await prisma.release.count(), await prisma.area.count()]).toEqual([2, 0]);
});

it("goes on after a transaction that came too late", async () => {
  const { prisma } = temporaryDatabase();
  const [begun, mayEnd] = [signal(), signal()];
  const first = prisma.$transaction(async (tx) => {
    await tx.release.create({ data: release(1) });
    begun.tell();
    await mayEnd.told;
  });
  await begun.told;
  const impatient = prisma.$transaction((tx) => tx.release.create({ data: release(2) }), { maxWait: 20 });
  await expect(impatient).rejects.toMatchObject({ code: "P2028" });
  mayEnd.tell();
  await first;
  await prisma.release.create({ data: release(3) });
  expect((await prisma.release.findMany()).map((one) => one.id)).toEqual([1, 3]);
});

it("takes back a transaction that lasts too long", async () => {
  const { prisma } = temporaryDatabase();
  const slow = prisma.$transaction(
    async (tx) => {
      await tx.release.create({ data: release(1) });
      await new Promise((resolve) => setTimeout(resolve, 120));
      await tx.release.create({ data: release(2) });
    },
    { timeout: 30 },
  );
  await expect(slow).rejects.toMatchObject({ code: "P2028" });
  await prisma.release.create({ data: release(3) });
  expect((await prisma.release.findMany()).map((one) => one.id)).toEqual([3]);
});

it("takes twenty upserts of one row at once", async () => {
  const { prisma } = temporaryDatabase();
  const upsert = (at: number) =>
    prisma.release.upsert({ where: { code: "A" }, create: release(1, { code: "A" }), update: { title: `第${at}` } });
  const done = await Promise.all(Array.from({ length: 20 }, (_, at) => upsert(at)));
  expect(done).toHaveLength(20);
  expect(await prisma.release.count()).toBe(1);
});

it("keeps every one of many writes at once", async () => {
  const { prisma } = temporaryDatabase();
  const single = Array.from({ length: 10 }, (_, at) => prisma.release.create({ data: release(at + 1) }));
  const inPairs = Array.from({ length: 10 }, (_, at) =>
    prisma.$transaction([
      prisma.release.create({ data: release(100 + at) }),
      prisma.release.create({ data: release(200 + at) }),
    ]),
  );
  await Promise.all([...single, ...inPairs]);
  expect(await prisma.release.count()).toBe(30);
});

it("takes back a part with a savepoint", async () => {
  const { prisma } = temporaryDatabase();
  await prisma.$transaction(async (tx) => {
    await tx.release.create({ data: release(1) });
    const part = tx.$transaction(async (inner) => {
      await inner.release.create({ data: release(2) });
      throw new Error("only this part");
    });
    await expect(part).rejects.toThrow("only this part");
    await tx.release.create({ data: release(3) });
  });
  expect((await prisma.release.findMany()).map((one) => one.id)).toEqual([1, 3]);
});

it("brings back text, dates and nothing as they were", async () => {
  const { prisma } = temporaryDatabase();
  for (const [at, title] of ["西安·“工业”𠮷 😀", "", "it's; --", "\n\t"].entries()) {
    const data = release(at + 1, { title });
    expect(await prisma.release.create({ data })).toMatchObject(data);
    expect(await prisma.release.findUniqueOrThrow({ where: { id: data.id } })).toMatchObject(data);
  }
  const orphan = { id: 1, code: "1", name: "甲", shortName: "甲", level: "country", parentId: null };
  expect(await prisma.area.create({ data: orphan })).toEqual(orphan);
});

it("brings back booleans, bytes and large numbers", async () => {
  const { prisma } = temporaryDatabase();
  await prisma.$executeRawUnsafe("CREATE TABLE T (yes BOOLEAN, bytes BLOB, big BIGINT, real REAL, at DATETIME)");
  const at = new Date("2016-02-29T23:59:59.999Z");
  const bytes = Uint8Array.of(0, 255, 7);
  await prisma.$executeRawUnsafe("INSERT INTO T VALUES (?, ?, ?, ?, ?)", true, bytes, 2n ** 40n, 0.1 + 0.2, at);
  const [row] = await prisma.$queryRawUnsafe<Record<string, unknown>[]>("SELECT * FROM T");
  expect(row).toEqual({ yes: true, bytes, big: 2n ** 40n, real: 0.1 + 0.2, at });
});

it("gives broken constraints Prisma's codes", async () => {
  const { prisma } = temporaryDatabase();
  await prisma.release.create({ data: release(1) });
  await expect(prisma.release.create({ data: release(2, { code: "R1" }) })).rejects.toMatchObject({ code: "P2002" });
  await expect(prisma.release.create({ data: release(1, { code: "B" }) })).rejects.toMatchObject({ code: "P2002" });
  const area = { id: 1, code: "1", name: "甲", shortName: "甲", level: "country", parentId: 99 };
  await expect(prisma.area.create({ data: area })).rejects.toMatchObject({ code: "P2003" });
  const blank = prisma.$executeRawUnsafe(`INSERT INTO "Area" VALUES (1, NULL, '甲', '甲', 'country', NULL)`);
  await expect(blank).rejects.toMatchObject({
    code: "P2010",
    message: expect.stringMatching(/NOT NULL|Null constraint/u),
  });
});

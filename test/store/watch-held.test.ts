import { describe, expect, it } from "vitest";

import { moveHeld } from "../../server/store/change-held.ts";
import { watchHeld } from "../../server/store/watch-held.ts";
import { ManualClock, settled } from "../addin/client/manual-clock.ts";
import { STEWARD } from "../support/actors.ts";
import { FAR_OFF, hold } from "../support/held-import.ts";
import { holdRecordsOf, TARGETS } from "../support/held-records.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const TIME = Date.parse(FAR_OFF.at);

type Library = Awaited<ReturnType<typeof tinyLibrary>>;

async function watched(library: Library, startsAt: number) {
  const clock = new ManualClock();
  const faults: unknown[] = [];
  const now = () => startsAt + clock.now();
  const onFault = (error: unknown) => faults.push(error);
  const stop = await watchHeld({ ...library, after: clock.after, now, onFault });
  return { clock, faults, stop, vintage: () => library.book.current().vintage };
}

/** Until the look under way, with its publication, has ended and the next one waits for its time. */
async function lookEnded(clock: ManualClock): Promise<void> {
  while (clock.waiting === 0) await settled();
}

describe("the watch over what is held", () => {
  it("publishes it when its time has come, and not before", async () => {
    const library = await tinyLibrary();
    await hold(library);
    const { clock, vintage, stop } = await watched(library, TIME - 60_000);
    await clock.pass(59_000);
    await lookEnded(clock);
    expect(vintage()).toBe(4);
    await clock.pass(1000);
    await lookEnded(clock);
    await stop();
    expect([vintage(), clock.waiting]).toEqual([5, 0]);
  });

  it("publishes first what came due while no server was running", async () => {
    const library = await tinyLibrary();
    await hold(library);
    const { vintage, faults, stop } = await watched(library, TIME + 86_400_000);
    expect([vintage(), faults]).toEqual([5, []]);
    await stop();
    const [[actor, role] = []] = library.database.scan(
      `SELECT "actor", "role" FROM "AuditEntry" WHERE "operation" = 'held.publish'`,
    );
    expect([actor, role]).toEqual(["schedule", "steward"]);
  });

  it("waits for times further off than a timer reaches, and sees one that is moved", async () => {
    const library = await tinyLibrary();
    await hold(library);
    const { clock, vintage, stop } = await watched(library, Date.parse("2998-01-01T00:00:00Z"));
    await clock.pass(3000);
    expect(vintage()).toBe(4);
    await moveHeld(library.database, "HELD.1", {
      publishAt: { at: "2998-01-01T00:00:10.000Z", zone: "+00:00" },
      actor: STEWARD,
    });
    await clock.pass(7000);
    await lookEnded(clock);
    await stop();
    expect(vintage()).toBe(5);
  });

  it("names one that cannot be published once, and publishes it when it can", async () => {
    const library = await tinyLibrary();
    const { clock, faults, stop, vintage } = await watched(library, TIME + 1000);
    await hold(library);
    await library.database.prisma.indicator.update({ where: { code: "INVESTMENT" }, data: { unit: "万元" } });
    await library.book.reload();
    for (let second = 0; second < 5; second++) {
      await clock.pass(1000);
      await lookEnded(clock);
    }
    expect(faults.map(String)).toEqual([expect.stringContaining("HELD.1 cannot be published")]);
    expect(vintage()).toBe(4);
    await library.database.prisma.indicator.update({ where: { code: "INVESTMENT" }, data: { unit: "亿元" } });
    await library.book.reload();
    await clock.pass(1000);
    await lookEnded(clock);
    await stop();
    expect([vintage(), faults.length]).toEqual([5, 1]);
  });

  it("publishes the others where one of them fails, and tells of the failure once", async () => {
    const library = await tinyLibrary();
    const { clock, faults, stop, vintage } = await watched(library, TIME + 1000);
    await holdRecordsOf(library, "targets", TARGETS);
    await library.database.prisma.$executeRaw`UPDATE "HeldRecords" SET "tables" = 'damaged'`;
    await hold(library);
    for (let second = 0; second < 3; second++) {
      await clock.pass(1000);
      await lookEnded(clock);
    }
    await stop();
    expect([vintage(), faults.map(String)]).toEqual([5, [expect.stringContaining("SyntaxError")]]);
  });
});

import { expect, it } from "vitest";

import { holdRelease } from "../../server/store/hold-release.ts";

import { STEWARD } from "../support/actors.ts";
import { FAR_OFF } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const COUNTS = { read: 1, added: 1, changed: 0, same: 0, withdrawn: 0, skipped: 0, refused: 0, warnings: 0 };
const HEADING = { title: "试验", publishedOn: "", note: "", key: "", sha256: "ab", source: "表", actor: STEWARD };
const TOLD = { heading: HEADING, publishAt: FAR_OFF, counts: COUNTS, vintage: 4 };

it("holds once, tells the log, and leaves nothing of what fails or is stopped", async () => {
  const { database } = await tinyLibrary();
  const hold = (write: () => boolean) => database.write((connection) => holdRelease(connection, TOLD, write));
  const fail = () => {
    throw new Error("full");
  };
  expect([await hold(() => false), await hold(fail).catch(String)]).toEqual([undefined, "Error: full"]);
  expect([...database.scan('SELECT COUNT(*) FROM "HeldRelease"')]).toEqual([[0]]);
  expect(await hold(() => true)).toMatchObject({ code: "HELD.1", title: "试验", counts: COUNTS, kind: "figures" });
  expect(await hold(fail)).toMatchObject({ code: "HELD.1" });
  const log = database.scan(`SELECT COUNT(*) FROM "AuditEntry" WHERE "operation" = 'held.hold'`);
  expect([...log]).toEqual([[1]]);
});

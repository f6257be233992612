import { expect, it } from "vitest";

import { ledgerSequence, ledgerVersion } from "../../server/store/ledger.ts";

const STATE = { position: 17, head: "0badcafe12345678", today: "2016-08-10" };

it("is told from another by its last event and the day", () => {
  expect(ledgerVersion(STATE)).toBe("17-0badcafe-20160810");
});

it("grows with each event and each day", () => {
  const next = ledgerSequence({ ...STATE, position: 18 });
  const tomorrow = ledgerSequence({ ...STATE, today: "2016-08-11" });
  expect([next, tomorrow].map((one) => one - ledgerSequence(STATE))).toEqual([1, 1]);
});

it("adds nothing while it is empty, whatever the day", () => {
  const empty = { position: 0, head: "", today: "2016-08-10" };
  expect([ledgerVersion(empty), ledgerSequence(empty)]).toEqual(["", 0]);
});

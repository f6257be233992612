import { describe, expect, it } from "vitest";

import {
  type LoggedSubmission,
  logged,
  MOST_LOGGED,
  printLog,
  readLog,
  unlogged,
} from "../../../server/domain/submit/submission-log.ts";

const RECEIPT = {
  ...{ release: "IMPORT.25", dataVersion: "2016-08-15.25", sha256: "ab", importedAt: "2016-08-16T01:02:03.000Z" },
  ...{ added: 1, changed: 2, same: 3, withdrawn: 0 },
};

function entry(key: string, day: number, receipt: LoggedSubmission["receipt"] = null): LoggedSubmission {
  return {
    key,
    sentAt: `2016-08-${String(day).padStart(2, "0")}T00:00:00.000Z`,
    title: "七月",
    place: "月报!A1:D9",
    receipt,
  };
}

describe("the log of submissions", () => {
  it("has the newest first, and one entry of each key", () => {
    const log = logged(logged([entry("a", 1)], entry("b", 2)), entry("a", 1, RECEIPT));
    expect(log.map(({ key, receipt }) => [key, receipt?.release])).toEqual([
      ["b", undefined],
      ["a", "IMPORT.25"],
    ]);
    expect(unlogged(log, "b").map(({ key }) => key)).toEqual(["a"]);
  });

  it("forgets the oldest", () => {
    let log: readonly LoggedSubmission[] = [];
    for (let at = 1; at <= MOST_LOGGED + 1; at++)
      log = logged(log, { ...entry(String(at), 1), sentAt: `${1000 + at}` });
    expect([log.length, log.at(-1)?.key]).toEqual([MOST_LOGGED, "2"]);
  });

  it("reads back as it was printed, and nothing else", () => {
    const log = [entry("a", 1, RECEIPT), entry("b", 2)];
    expect(readLog(printLog(log))).toEqual(log);
    const broken = [
      ...["", "{}", '{"version":2,"submissions":[]}', '{"version":1,"submissions":[{}]}'],
      printLog([{ ...entry("a", 1), receipt: { ...RECEIPT, added: 1.5 } }]),
    ];
    for (const text of broken) expect(readLog(text)).toBeUndefined();
  });
});

import { expect, it } from "vitest";

import { SubmissionPart } from "../../../addin/excel/submission-part.ts";
import type { LoggedReceipt, LoggedSubmission } from "../../../server/domain/submit/submission-log.ts";

const ENTRY: LoggedSubmission = { key: "a", sentAt: "2016-08-16", title: "七月 ]]>", place: "月报!A1", receipt: null };
const RECEIPT: LoggedReceipt = {
  ...{ release: "IMPORT.25", dataVersion: "v", sha256: "ab", importedAt: "2016", added: 1, changed: 0 },
  ...{ same: 0, withdrawn: 0 },
};

function inMemory(text: string | null = null, fails = false) {
  const held = { text };
  const part = {
    read: async () => held.text,
    write: async (next: string) => {
      if (fails) throw Object.assign(new Error("no"), { code: "AccessDenied" });
      held.text = next;
    },
  };
  return { held, part: new SubmissionPart(part) };
}

it("keeps what was sent and its receipt, and reads it again", async () => {
  const { held, part } = inMemory();
  expect(await part.put(ENTRY)).toEqual([]);
  expect(await part.answered("a", RECEIPT)).toEqual([]);
  expect(await part.answered("another", RECEIPT)).toEqual([]);
  expect(held.text).not.toContain("]]>");
  const again = inMemory(held.text).part;
  await again.open();
  expect(again.log).toEqual([{ ...ENTRY, receipt: RECEIPT }]);
  await again.remove("a");
  expect(again.log).toEqual([]);
});

it("tells where the workbook keeps nothing, and begins anew where it keeps something odd", async () => {
  const { part } = inMemory(null, true);
  expect(await part.put(ENTRY)).toEqual([expect.stringContaining("报送记录没有存进工作簿")]);
  expect(part.log).toHaveLength(1);
  const odd = inMemory("{").part;
  await odd.open();
  expect(odd.log).toEqual([]);
});

import { expect, it } from "vitest";

import type { FreezeClient } from "../../../addin/excel/freeze-client.ts";
import { liveVersions } from "../../../addin/excel/live-versions.ts";
import { BLANK_QUESTION } from "../../../server/domain/question.ts";
import { fakeClient } from "./fake-book.ts";

const CLIENT = fakeClient(() => 5);
const DOWN: FreezeClient["transport"] = async () => ({ kind: "unreachable", reason: "断网" });
const B2 = { sheet: "1-6 月", row: 1, column: 1 };

it("is the server's, where nobody knows with which a cell was answered", async () => {
  expect((await liveVersions(CLIENT))(B2)).toBe("8-def");
});

it("is that with which the cell was answered, where that is known", async () => {
  const question = { ...BLANK_QUESTION, ask: "METRIC" } as const;
  const cells = () => [{ address: "'1-6 月'!B2", key: "", question, dataVersion: "7-abc" }];
  const versionOf = await liveVersions({ ...CLIENT, addresses: { ...CLIENT.addresses, cells } });
  expect([versionOf(B2), versionOf({ ...B2, column: 2 })]).toEqual(["7-abc", "8-def"]);
});

it("is that of the last answers, where there is no server now", async () => {
  expect((await liveVersions({ ...CLIENT, transport: DOWN }))(B2)).toBe("8-def");
});

it("cannot be said where there never was a server", async () => {
  const report = () => ({ ...CLIENT.batcher.report(), dataVersion: "" });
  const client = { ...CLIENT, transport: DOWN, batcher: { ...CLIENT.batcher, report } };
  await expect(liveVersions(client)).rejects.toThrow("连接不到 Plancell 服务器");
});

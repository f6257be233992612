import { expect, it } from "vitest";

import { orDatabaseError } from "../../server/graphql/or-database-error.ts";

const failing = (code: string) => orDatabaseError(Promise.reject(Object.assign(new Error(code), { code })));

it("gives what the write gives", async () => {
  expect(await orDatabaseError(Promise.resolve(7))).toBe(7);
});

it.each([
  ["SQLITE_BUSY", "SERVER_BUSY", "服务器正忙。"],
  ["SQLITE_FULL", "DISK_FULL", "服务器磁盘已满，没有写入。"],
])("tells clients of %s", async (thrown, code, message) => {
  await expect(failing(thrown)).rejects.toMatchObject({ message, extensions: { code, hint: expect.any(String) } });
});

it("leaves every other error to the gate", async () => {
  await expect(failing("SQLITE_CONSTRAINT")).rejects.toThrow("SQLITE_CONSTRAINT");
});

import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import { expect, it } from "vitest";

import { toDriverError } from "../../server/store/sqlite-error.ts";

function faultOf(code: string, message: string) {
  const error = toDriverError(Object.assign(new Error(message), { code, rawCode: 1 }));
  return error instanceof DriverAdapterError ? error.cause : undefined;
}

it("names the fields of a broken constraint", () => {
  expect(faultOf("SQLITE_CONSTRAINT_UNIQUE", "UNIQUE constraint failed: Series.key, Series.basis")).toMatchObject({
    kind: "UniqueConstraintViolation",
    constraint: { fields: ["key", "basis"] },
  });
  expect(faultOf("SQLITE_CONSTRAINT_NOTNULL", "NOT NULL constraint failed: Area.name")).toMatchObject({
    kind: "NullConstraintViolation",
    constraint: { fields: ["name"] },
  });
});

it("knows keys, references and a busy file", () => {
  expect(faultOf("SQLITE_CONSTRAINT_PRIMARYKEY", "UNIQUE constraint failed: Area.id")).toMatchObject({
    kind: "UniqueConstraintViolation",
  });
  expect(faultOf("SQLITE_CONSTRAINT_FOREIGNKEY", "FOREIGN KEY constraint failed")).toMatchObject({
    kind: "ForeignKeyConstraintViolation",
  });
  expect(faultOf("SQLITE_BUSY", "database is locked")).toMatchObject({ kind: "SocketTimeout" });
});

it("keeps the message of everything else", () => {
  expect(faultOf("SQLITE_ERROR", "no such table: X")).toMatchObject({ kind: "sqlite", message: "no such table: X" });
});

it("lets through what is not SQLite's", () => {
  const error = new TypeError("other");
  expect(toDriverError(error)).toBe(error);
  expect(toDriverError("text")).toBe("text");
});

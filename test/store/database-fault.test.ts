import { expect, it } from "vitest";

import { DatabaseFault, databaseFaultOf } from "../../server/store/database-fault.ts";

function faultOf(code: string) {
  return databaseFaultOf(Object.assign(new Error("low level"), { code }), "/data/plancell.db")?.code;
}

it("knows the faults that a person can mend", () => {
  expect(["SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_CORRUPT_INDEX"].map(faultOf)).toEqual([
    "CORRUPT",
    "CORRUPT",
    "CORRUPT",
  ]);
  expect(["SQLITE_BUSY", "SQLITE_BUSY_RECOVERY"].map(faultOf)).toEqual(["IN_USE", "IN_USE"]);
  expect(["SQLITE_FULL", "ENOSPC"].map(faultOf)).toEqual(["DISK_FULL", "DISK_FULL"]);
  for (const code of ["SQLITE_CANTOPEN", "SQLITE_READONLY", "EACCES", "ENOTDIR", "EEXIST", "EROFS"]) {
    expect(faultOf(code), code).toBe("UNREADABLE");
  }
});

it("leaves other errors alone", () => {
  expect(faultOf("SQLITE_ERROR")).toBeUndefined();
  expect(databaseFaultOf(new TypeError("x"), "f")).toBeUndefined();
  expect(databaseFaultOf("text", "f")).toBeUndefined();
});

it("keeps a fault and the cause of one", () => {
  const fault = new DatabaseFault("NEWER", "2027_x");
  expect(databaseFaultOf(fault, "f")).toBe(fault);
  const cause = Object.assign(new Error("low level"), { code: "SQLITE_BUSY" });
  expect(databaseFaultOf(cause, "f")).toMatchObject({ cause });
});

it("is one Chinese sentence with its detail", () => {
  for (const code of [
    "NEWER",
    "EDITED",
    "UNFINISHED",
    "CORRUPT",
    "UNREADABLE",
    "DISK_FULL",
    "IN_USE",
    "UNSUPPORTED",
  ] as const) {
    const { message } = new DatabaseFault(code, "细节");
    expect(message, code).toMatch(/^[^。\n]*细节[^。\n]*。$/u);
    expect(message, code).toContain("请");
  }
});

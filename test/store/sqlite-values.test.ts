import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { expect, it } from "vitest";

import { columnType, fromSqlite, toSqlite } from "../../server/store/sqlite-values.ts";

it("takes the declared type of a column", () => {
  expect(columnType("integer", [])).toBe(ColumnTypeEnum.Int32);
  expect(columnType("DATETIME", ["2016"])).toBe(ColumnTypeEnum.DateTime);
  expect(columnType("REAL", [null])).toBe(ColumnTypeEnum.Double);
});

it("takes an expression's type from its first value", () => {
  expect(columnType(null, [null, 1.5])).toBe(ColumnTypeEnum.UnknownNumber);
  expect(columnType(null, ["a"])).toBe(ColumnTypeEnum.Text);
  expect(columnType(null, [1n])).toBe(ColumnTypeEnum.Int64);
  expect(columnType(null, [new Uint8Array(1)])).toBe(ColumnTypeEnum.Bytes);
  expect(columnType(null, [])).toBe(ColumnTypeEnum.Int32);
});

it("writes dates as ISO text in UTC, which sorts as time", () => {
  const instant = new Date("2016-08-20T08:00:00+08:00");
  expect(toSqlite(instant, undefined)).toBe("2016-08-20T00:00:00.000+00:00");
  expect(toSqlite(instant.toISOString(), { scalarType: "datetime", arity: "scalar" })).toBe(
    toSqlite(instant, undefined),
  );
});

it("writes texts after the type that Prisma names", () => {
  expect(toSqlite("12", { scalarType: "int", arity: "scalar" })).toBe(12);
  expect(toSqlite("9007199254740993", { scalarType: "bigint", arity: "scalar" })).toBe(9007199254740993n);
  expect(toSqlite("aGk=", { scalarType: "bytes", arity: "scalar" })).toEqual(Buffer.from("hi"));
  expect(toSqlite("12", { scalarType: "string", arity: "scalar" })).toBe("12");
});

it("writes nothing, true and false as SQLite has them", () => {
  expect([toSqlite(null, undefined), toSqlite(undefined, undefined)]).toEqual([null, null]);
  expect([toSqlite(true, undefined), toSqlite(false, undefined)]).toEqual([1, 0]);
});

it("reads large whole numbers as text, which loses nothing", () => {
  expect(fromSqlite(9007199254740993n, ColumnTypeEnum.Int64)).toBe("9007199254740993");
  expect(fromSqlite(7, ColumnTypeEnum.Int64)).toBe("7");
  expect(fromSqlite(7, ColumnTypeEnum.Int32)).toBe(7);
});

it("refuses text that would come back cut", () => {
  expect(() => toSqlite("a\u0000b", undefined)).toThrow(/NUL/u);
});

import * as arrow from "apache-arrow";
import { expect, it } from "vitest";

import { createArrowColumn } from "../../../server/http/data/create-arrow-column.ts";

it.each([
  ["text", ["甲"], "Dictionary<Int8, Utf8>"],
  ["text", undefined, "Utf8"],
  ["number", undefined, "Float64"],
  ["integer", undefined, "Int32"],
  ["date", ["2016-01-31"], "Date32<DAY>"],
  ["boolean", undefined, "Bool"],
] as const)("has for %s with the words %s the type %s", (type, words, expected) => {
  expect(String(createArrowColumn(arrow, { type }, { words, id: 0, rows: 8 }).type)).toBe(expected);
});

import { expect, it } from "vitest";

import { delimiterOf } from "../../server/csv/delimiter.ts";

it.each([
  ["a,b,c\n1,2,3", ","],
  ["a\tb\tc\n1,5\t2\t3", "\t"],
  ["a;b;c\r\n1,5;2,5;3,5", ";"],
  ['"a,b,c,d";e\n"1,2,3,4";5', ";"],
  ["one column", ","],
])("finds what separates %j", (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter);
});

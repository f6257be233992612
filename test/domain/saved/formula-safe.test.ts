import fc from "fast-check";
import { expect, it } from "vitest";

import { formulaSafe } from "../../../server/domain/saved/formula-safe.ts";

it.each(["=1+1", "+86", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "＝1+1", "＋1", "－1", "＠A"])(
  "puts an apostrophe before %j",
  (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  },
);

it.each(["", "规模以上工业", "7%", "-5.2", "-40", "a=b"])("leaves %j alone", (text) => {
  expect(formulaSafe(text)).toBe(text);
});

it("leaves nothing that begins like a formula", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(formulaSafe(text)).not.toMatch(/^(?:[=+@\t\r\0]|-(?!\d+(?:\.\d+)?$))/u);
    }),
  );
});

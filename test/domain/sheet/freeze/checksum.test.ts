import fc from "fast-check";
import { expect, it } from "vitest";

import { checksum } from "../../../../server/domain/sheet/freeze/checksum.ts";

it("is the same for the same texts, fourteen digits long", () => {
  expect(checksum(["指标", "1"])).toBe(checksum(["指标", "1"]));
  fc.assert(fc.property(fc.array(fc.string()), (texts) => /^[0-9a-f]{14}$/u.test(checksum(texts))));
});

it("differs where a text, their order or their limits differ", () => {
  const sums = [["ab"], ["a", "b"], ["b", "a"], ["ab", ""], [""], []].map(checksum);
  expect(new Set(sums).size).toBe(6);
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => a === b || checksum([a]) !== checksum([b])));
});

import { expect, it } from "vitest";

import { Validity } from "../../../server/http/data/validity.ts";

it("has a bit for each row, and none where every row has a value", () => {
  const validity = new Validity(70);
  expect(validity.take()).toEqual({ nullCount: 0 });
  validity.blank(0);
  validity.blank(9);
  const { nullCount, nullBitmap } = validity.take();
  expect([nullCount, nullBitmap?.length, nullBitmap?.[0], nullBitmap?.[1], nullBitmap?.[2]]).toEqual([
    2, 16, 254, 253, 255,
  ]);
});

it("begins anew, and leaves alone what it gave before", () => {
  const validity = new Validity(8);
  validity.blank(7);
  const first = validity.take();
  expect(validity.take()).toEqual({ nullCount: 0 });
  validity.blank(1);
  expect([first.nullBitmap?.[0], validity.take().nullBitmap?.[0]]).toEqual([127, 253]);
});

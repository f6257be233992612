import { expect, it } from "vitest";

import { areasWithin } from "../../server/store/areas-within.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const { catalogue } = (await tinyLibrary()).book.current();

it("gives an area and all that lies in it", () => {
  expect(areasWithin(catalogue, "610000")).toEqual(["610000", "610100"]);
  expect(areasWithin(catalogue, "610100")).toEqual(["610100"]);
});

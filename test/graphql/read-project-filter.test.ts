import { expect, it } from "vitest";

import { readProjectFilter } from "../../server/graphql/read-project-filter.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary()).book.current();

it("makes codes of names, and takes an area with all that lies in it", () => {
  expect(
    readProjectFilter(snapshot, { cluster: "汽车集群", programme: "五百工程", area: "陕西", isKey: false, text: null }),
  ).toMatchObject({
    ...{ cluster: "CARS", programme: "FIVE", areas: ["610000", "610100"], isKey: false, text: undefined },
  });
});

it("refuses what nobody knows, and a text that is too long", () => {
  expect(() => readProjectFilter(snapshot, { area: "火星" })).toThrow("没有名为“火星”的地区");
  expect(() => readProjectFilter(snapshot, { owner: "局".repeat(300) })).toThrow("文字太长");
});

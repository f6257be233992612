import { expect, it } from "vitest";

import { createNameIndex } from "../../../server/domain/name-index.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import { codesNamed, readBy } from "../../../server/store/saved/names-in.ts";

const INDEX = createNameIndex([
  { code: "1", name: "高新区", aliases: [] },
  { code: "2", name: "新区", aliases: ["同名"] },
  { code: "3", name: "经开区", aliases: ["同名"] },
]);

function codes(...names: string[]) {
  return codesNamed(new Map([["area", names]]), "area", INDEX);
}

it("finds codes by names, or says what is near and what is meant twice", () => {
  expect(codes("高新区", "3")).toEqual(new Set(["1", "3"]));
  expect(codesNamed(new Map(), "area", INDEX)).toBeUndefined();
  expect(codes("高新")).toMatchObject({ problem: expect.stringContaining("最接近的是：高新区") });
  expect(codes("同名")).toMatchObject({ problem: "参数 area 收到“同名”，可以指 2、3" });
});

it("takes a reader's refusal as its own", () => {
  const values = new Map([["from", ["哪天"]]]);
  expect(readBy(values, "from", () => refuse("PERIOD_MISSING"))).toMatchObject({
    problem: expect.stringMatching(/^参数 from 没有写期间。.*[^。]$/u),
  });
  expect([readBy(values, "from", (text) => text), readBy(values, "to", (text) => text)]).toEqual(["哪天", undefined]);
});

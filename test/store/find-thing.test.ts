import { expect, it } from "vitest";

import { findThing } from "../../server/store/find-thing.ts";

const THINGS = [
  { code: "A", name: "汽车", aliases: ["汽车产业"] },
  { code: "B", name: "医药", aliases: ["产业"] },
  { code: "C", name: "食品", aliases: ["产业"] },
];
const find = (text: string) => findThing(THINGS, text, "CLUSTER_UNKNOWN", "产业集群");

it("finds by code, name and alias, whatever their width", () => {
  expect([find("a"), find("汽 车"), find("汽车产业"), find("Ｂ")]).toEqual([
    THINGS[0],
    THINGS[0],
    THINGS[0],
    THINGS[1],
  ]);
});

it("says what is missing, ambiguous or unknown", () => {
  expect(find(" ")).toMatchObject({ code: "SUBJECT_MISSING" });
  expect(find("产业")).toMatchObject({ code: "SUBJECT_AMBIGUOUS", near: ["B", "C"] });
  expect(find("汽東")).toMatchObject({ code: "CLUSTER_UNKNOWN", near: ["汽车"] });
});

import { expect, it } from "vitest";

import { rootFields } from "../../../playground/snippet/root-field.ts";
import { written } from "./written.ts";

it("fills variables and their defaults into the arguments", () => {
  const query =
    "query ($x: Int = 3, $y: String) { a(x: $x, y: $y, z: {list: [true, $y]}, kind: YEAR) { b c { d } ...F } }";
  expect(rootFields(written(`${query} fragment F on A { e }`, { variables: '{"y": "亿元"}' }))).toEqual([
    {
      name: "a",
      arguments: { x: 3, y: "亿元", z: { list: [true, "亿元"] }, kind: "YEAR" },
      selected: ["b", "c"],
    },
  ]);
});

it("takes the operation that runs", () => {
  const operation = written("query A { a } query B { b }", { operationName: "B" });
  expect(rootFields(operation).map(({ name }) => name)).toEqual(["b"]);
});

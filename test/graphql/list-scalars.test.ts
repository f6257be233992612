import type { GraphQLScalarType } from "graphql";
import { parseValue } from "graphql";
import { describe, expect, it } from "vitest";

import { FloatList, IndexList, RowList, TextList } from "../../server/graphql/list-scalars.ts";

const accepts: readonly [GraphQLScalarType, readonly unknown[]][] = [
  [TextList, []],
  [TextList, ["", "汽车", "字".repeat(200)]],
  [IndexList, [-1, 0, 9999]],
  [IndexList, new Array(10_000).fill(0)],
  [FloatList, [1.5, null, -0]],
  [RowList, [["指标", 2016, null], []]],
];

const refuses: readonly [GraphQLScalarType, unknown, string][] = [
  [TextList, "汽车", "TextList 需要一个 JSON 数组，收到的是 string"],
  [TextList, { length: 1 }, "TextList 需要一个 JSON 数组，收到的是 object"],
  [TextList, ["汽车", 1], "TextList 的第 2 项需要文本，收到的是 number"],
  [TextList, [null], "TextList 的第 1 项需要文本，收到的是 null"],
  [TextList, ["字".repeat(201)], "TextList 的第 1 项太长：201 字，最多 200 字"],
  [IndexList, new Array(10_001).fill(0), "IndexList 最多 10000 项，收到 10001 项；请分成几次请求"],
  [IndexList, [0, -2], "IndexList 的第 2 项需要不小于 -1 的整数，收到的是 -2"],
  [IndexList, [0.5], "IndexList 的第 1 项需要不小于 -1 的整数，收到的是 0.5"],
  [IndexList, ["0"], 'IndexList 的第 1 项需要不小于 -1 的整数，收到的是 "0"'],
  [IndexList, [null], "IndexList 的第 1 项需要不小于 -1 的整数，收到的是 null"],
  [IndexList, [undefined], "IndexList 的第 1 项需要不小于 -1 的整数，收到的是 undefined"],
  [IndexList, [Number.NaN], "IndexList 的第 1 项需要不小于 -1 的整数，收到的是 NaN"],
  [FloatList, [Number.NaN], "FloatList 的第 1 项需要数值，收到的是 NaN"],
  [RowList, ["指标"], 'RowList 的第 1 项需要数组，收到的是 "指标"'],
  [RowList, [[], [{}]], "RowList 的第 2 项的单元格需要文本、数值或 null，收到的是 {}"],
  [RowList, [new Array(101).fill(null)], "RowList 的第 1 项有 101 格，最多 100 格"],
  [FloatList, [Number.POSITIVE_INFINITY], "FloatList 的第 1 项需要数值，收到的是 Infinity"],
];

describe("a list in the variables", () => {
  it.each(accepts)("is a %s as it came", (scalar, list) => {
    expect(scalar.parseValue(list)).toBe(list);
  });

  it.each(refuses)("is no %s: %j", (scalar, input, message) => {
    expect(() => scalar.parseValue(input)).toThrow(message);
  });
});

it.each([TextList, IndexList, FloatList])("a %s in the query's text is refused in words", (scalar) => {
  expect(() => scalar.parseLiteral(parseValue("[1]"))).toThrow(`${scalar.name} 只能作为变量（variables）传入`);
});

it("a list goes out as it is", () => {
  const list = [1, null];
  expect(FloatList.serialize(list)).toBe(list);
});

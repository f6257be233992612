import { describe, expect, it } from "vitest";

import { readPairs } from "../../../addin/cell/pairs.ts";

const read = (argument: unknown) => readPairs(argument, "选项");

describe("readPairs", () => {
  it.each([
    ["a text", "表头=无; 方向 = 行", "方向=行;表头=无"],
    ["a text in a cell", [["表头=无"]], "表头=无"],
    [
      "two columns",
      [
        ["表头", "无"],
        ["最多", 12],
      ],
      "最多=12;表头=无",
    ],
    ["two columns with a number 0", [["表头", 0]], "表头=0"],
    [
      "two rows",
      [
        ["表头", "方向", "最多"],
        ["无", "行", 3],
      ],
      "方向=行;最多=3;表头=无",
    ],
    ["one column of texts", [["表头=无"], ["方向=行"]], "方向=行;表头=无"],
    [
      "rows that are blank",
      [
        ["表头", "无"],
        ["", ""],
        [0, 0],
        ["方向", ""],
      ],
      "表头=无",
    ],
    [
      "truth values and data types",
      [
        ["表头", false],
        ["单位", { basicValue: "万元" }],
      ],
      "单位=万元;表头=FALSE",
    ],
  ])("reads %s", (_, argument, text) => {
    expect(read(argument)).toBe(text);
  });

  it.each([null, undefined, "", " ", 0, [[""]], [[0]], [[null, null]], []])("finds nothing in %j", (argument) => {
    expect(read(argument)).toBe("");
  });

  it("refuses a range that holds no pairs", () => {
    expect(
      read([
        ["a", "b", "c"],
        ["d", "e", "f"],
        ["g", "h", "i"],
      ]),
    ).toMatchObject({
      code: "ARGUMENT_NOT_SCALAR",
      message: expect.stringContaining("“选项”收到一个区域（3 行 3 列）"),
    });
  });

  it("refuses more than a question can hold", () => {
    expect(read(Array.from({ length: 40 }, (_, at) => [`选项${at}`, "值值值值"]))).toMatchObject({
      code: "TEXT_TOO_LONG",
    });
  });
});

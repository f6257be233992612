import { describe, expect, it } from "vitest";

import { readScalar } from "../../../addin/cell/scalar.ts";

const read = (argument: unknown) => readScalar(argument, "指标");

describe("readScalar", () => {
  it.each([
    ["text", "工业投资", "工业投资"],
    ["text with blanks around it", "\u3000 工业投资\n", "工业投资"],
    ["full-width text", "ＧＤＰ", "ＧＤＰ"],
    ["a number", 2016, 2016],
    ["a reference to one cell", [["工业投资"]], "工业投资"],
    ["a blank cell in a reference", [[""]], null],
    ["TRUE", true, "TRUE"],
    ["a formatted number", { type: "FormattedNumber", basicType: "Double", basicValue: 42552 }, 42552],
    ["an entity", { type: "Entity", text: "西安", basicType: "String", basicValue: "西安" }, "西安"],
  ])("takes %s", (_, argument, value) => {
    expect(read(argument)).toBe(value);
  });

  it.each([[null], [undefined], [""], ["  \u3000"], [0], [{ basicValue: "" }]])("takes %j as blank", (argument) => {
    expect(read(argument)).toBeNull();
  });

  it.each([
    [[["一", "二"]], "1 行 2 列"],
    [[["一"], ["二"], ["三"]], "3 行 1 列"],
    [[], "0 行 1 列"],
    [{ type: "Mystery" }, "无法识别的内容"],
  ])("refuses %j", (argument, received) => {
    expect(read(argument)).toMatchObject({
      code: "ARGUMENT_NOT_SCALAR",
      message: expect.stringContaining(`“指标”收到一个区域（${received}）`),
    });
  });
});

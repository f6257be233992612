import { expect, it } from "vitest";

import { answerMeta, INDICATOR_KIND_NAMES } from "../../server/store/answer-meta.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary()).book.current();
const answer = (field: string, text = "规上工业增加值") => answerMeta(snapshot, text, field);

it("gives facts about an indicator, its unit first of all", () => {
  expect(
    ["", "名称", "代码", "英文名称", "别名", "类型", "小数位数", "方向", "说明", "口径", "增速指标", "最新期间"].map(
      (field) => answer(field),
    ),
  ).toEqual([
    "亿元",
    "规模以上工业增加值",
    "VALUE_ADDED",
    "value_added",
    "规上工业增加值",
    INDICATOR_KIND_NAMES.flow,
    2,
    "越大越好",
    "规模以上工业增加值的说明",
    "累计",
    "规模以上工业增加值增速",
    "2016年1-6月（西安市）",
  ]);
  expect(answer("价格口径", "VALUE_ADDED_GROWTH")).toBe("可比价");
});

it("says what there is not", () => {
  expect(answer("增速指标", "工业投资")).toMatchObject({
    code: "FIELD_ABSENT",
    message: expect.stringContaining("指标“工业投资”没有“增速指标”"),
  });
  expect(answer("最新期间", "工业投资")).toMatchObject({ code: "FIELD_ABSENT" });
  expect(answer("颜色")).toMatchObject({ code: "FIELD_UNKNOWN" });
  expect(answer("", "工业投机")).toMatchObject({ code: "INDICATOR_UNKNOWN" });
});

import { describe, expect, it } from "vitest";

import { readAnswerColumns, readAnswers } from "../../../addin/client/answer.ts";

const NO_DATA = { code: "NOT_PUBLISHED", message: "没有公布数据。", near: ["2016年1-2月"] };

/** A figure, a text, a refusal and another figure. */
const FOUR = {
  dataVersion: "v1",
  values: [1.5, null, null, 0],
  textAt: [1],
  texts: ["不低于"],
  refusedAt: [2],
  refusedWith: [0],
  refusals: [NO_DATA],
};

function read(changes: object, count = 4) {
  return readAnswers({ answers: { ...FOUR, ...changes } }, count);
}

describe("readAnswers", () => {
  it("gives every position its answer", () => {
    expect(read({})).toEqual({ dataVersion: "v1", answers: [1.5, "不低于", NO_DATA, 0] });
  });

  it("gives two positions the same reason", () => {
    const changes = { values: [1, null, null, 4], textAt: [], texts: [], refusedAt: [1, 2], refusedWith: [0, 0] };
    expect(read(changes)?.answers).toEqual([1, NO_DATA, NO_DATA, 4]);
  });

  it("keeps the sentence of a code from a newer server", () => {
    const refusals = [{ code: "MOON_ECLIPSED", message: "今天没有月亮。", near: [] }];
    expect(read({ refusals })?.answers[2]).toEqual({ code: "ANSWER_INVALID", message: "今天没有月亮。", near: [] });
  });

  it.each([
    ["short", { values: [1, 2, 3] }],
    ["long", { values: [1, 2, 3, 4, 5] }],
    ["without a version", { dataVersion: null }],
    ["with a hole", { refusedAt: [], refusedWith: [] }],
    ["with two answers to one question", { textAt: [0] }],
    ["with a text beyond the end", { textAt: [4] }],
    ["with a text before the start", { textAt: [-1] }],
    ["with a text between two questions", { textAt: [1.5] }],
    ["with more texts than places", { texts: ["不低于", "超过"] }],
    ["with fewer reasons than refusals", { refusedWith: [] }],
    ["with a reason that is not there", { refusedWith: [1] }],
    ["with a text among the values", { values: ["1", null, null, 0] }],
    ["with a reason without a sentence", { refusals: [{ code: "NOT_PUBLISHED", message: "", near: [] }] }],
    ["with reasons of another kind", { refusals: ["没有"] }],
    ["with texts of another kind", { texts: [7] }],
    ["with a table in a text's place", { tableAt: [1], tables: [[["a"]]] }],
    ["with a table of uneven rows", { values: [1.5, null, null, null], tableAt: [3], tables: [[["a"], ["b", "c"]]] }],
    ["with a table of other things", { values: [1.5, null, null, null], tableAt: [3], tables: [[[true]]] }],
    [
      "with details of another length",
      { details: { names: ["单位"], texts: ["亿元"], at: [0], decimals: [1, 1, 1, 1] } },
    ],
    ["with details of another kind", { details: "亿元" }],
  ])("refuses the whole of an answer %s", (_, changes) => {
    expect(read(changes)).toBeNull();
  });

  it.each([null, undefined, "text", 7, [], {}, { answers: null }, { answers: [] }])("refuses %j", (data) => {
    expect(readAnswers(data, 0)).toBeNull();
  });
});

describe("what comes beside numbers", () => {
  it("are tables that spill", () => {
    const table = [
      ["集群", 4],
      ["汽车", null],
    ];
    expect(read({ values: [1.5, null, null, null], tableAt: [3], tables: [table] })?.answers[3]).toEqual(table);
  });

  it("are details of the numbers only", () => {
    const details = {
      names: ["单位", "来源"],
      texts: ["亿元", "年鉴"],
      at: [0, -1, -1, -1, 1, -1, -1, -1],
      decimals: [2, -1, -1, -1],
    };
    expect(read({ details })?.answers).toEqual([
      {
        value: 1.5,
        decimals: 2,
        details: [
          ["单位", "亿元"],
          ["来源", "年鉴"],
        ],
      },
      "不低于",
      NO_DATA,
      0,
    ]);
  });
});

describe("readAnswerColumns", () => {
  it("reads columns that stand elsewhere in the data", () => {
    expect(readAnswerColumns(FOUR, 4)?.answers).toHaveLength(4);
    expect(readAnswerColumns(null, 0)).toBeNull();
  });
});

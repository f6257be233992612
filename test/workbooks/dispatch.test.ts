import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Outcome } from "../../preview/bridge.ts";
import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { answerRequests, workbench } from "./workbench.ts";

const bench = workbench();
let book: OpenWorkbook;

beforeAll(async () => {
  const path = bench.path();
  await writeWorkbook(path, [{ name: "月报", rows: [["GDP", "2015年"]] }]);
  book = await bench.open(path);
  await book.settled();
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

interface Call {
  readonly functionId: string;
  readonly arguments: readonly unknown[];
  readonly flags?: number;
}

/** Sends calls in one message through Microsoft's runtime, as Excel does; undefined is a cell left busy. */
function dispatch(calls: readonly Call[]): Promise<(Outcome | undefined)[]> {
  return book.pane.evaluate((given) => {
    const host = window.fakeHost;
    if (!host) throw new Error("The page has no bridge");
    return host.wait(host.invokeMany(given.map((call) => ({ flags: 0, address: "月报!Z1", ...call }))));
  }, calls);
}

const value = (expected: unknown): Outcome => ({ ok: true, value: expected });
const notAvailable = (message: RegExp) => ({ ok: false, code: 1, message: expect.stringMatching(message) });
const invalidValue = (message: RegExp) => ({ ok: false, code: 7, message: expect.stringMatching(message) });

describe("the truth table of dispatch", () => {
  test.each<[string, Call, unknown]>([
    ["a figure", metric("GDP", "2015年"), value(5932.861)],
    ["a figure in another unit", metric("GDP", "2015年", null, null, "万元"), value(59328610)],
    ["a target", { functionId: "TARGET", arguments: ["招商引资额", 2016, null, null] }, value(600)],
    ["a text", { functionId: "TARGET", arguments: ["招商引资额", 2016, "单位", null] }, value("亿元")],
    [
      "a citation",
      { functionId: "SOURCE", arguments: ["GDP", 2015, "简短", null, null] },
      value(expect.stringMatching(/^来源/u)),
    ],
    ["the name in another case", { ...metric("GDP", "2015年"), functionId: "metric" }, value(5932.861)],
    ["a number as period", metric("GDP", 2015), value(5932.861)],
    ["full-width text", metric("ＧＤＰ", "２０１５年"), value(5932.861)],
    ["a reference to one cell", metric([["GDP"]], [["2015年"]]), value(5932.861)],
    [
      "a cell with a data type",
      metric("GDP", { type: "Double", basicType: "Double", basicValue: 2015 }),
      value(5932.861),
    ],
    ["blank options", metric("GDP", "2015年", "", 0, null, ""), value(5932.861)],
    ["no published figure", metric("工业投资", "2016年"), notAvailable(/没有公布数据/u)],
    ["an unknown name", metric("锄禾日当午", "2015年"), notAvailable(/^没有名为“锄禾日当午”的指标。/u)],
    ["no indicator", metric(null, "2015年"), invalidValue(/^没有写指标。/u)],
    ["a vague period", metric("GDP", "2016.1"), invalidValue(/有歧义/u)],
    ["a range where a cell is wanted", metric("GDP", [[2015, 2016]]), invalidValue(/1 行 2 列/u)],
    ["a truth value", metric(true, "2015年"), notAvailable(/“TRUE”/u)],
    ["an object", metric({ any: "thing" }, "2015年"), invalidValue(/无法识别的内容/u)],
    ["a text of 201 characters", metric("长".repeat(201), "2015年"), invalidValue(/200/u)],
    ["a text with a NUL and a line break", metric("GDP\u0000\n", "2015年"), notAvailable(/没有名为/u)],
    ["half a surrogate pair", metric("GDP\uD83D", "2015年"), notAvailable(/没有名为/u)],
    ["a cancelable flag", { ...metric("GDP", "2015年"), flags: 1 }, value(5932.861)],
    ["a function that is not there", { functionId: "GHOST", arguments: [] }, { ok: false, code: 2, message: "" }],
  ])("%s", async (_, call, outcome) => {
    expect(await dispatch([call])).toEqual([outcome]);
  });

  test("never gives nothing, NaN, a blank or a bare error", async () => {
    const odd = [null, "", 0, -1, 1e308, "NaN", [[null]], [[]], [], {}, false, "\u3000", "=1+1", "#N/A"];
    const outcomes = await dispatch(
      odd.flatMap((one) => [metric(one, "2015年"), metric("GDP", one), metric("GDP", 2015, one)]),
    );
    expect(outcomes).toHaveLength(3 * odd.length);
    for (const outcome of outcomes) {
      if (outcome?.ok) expect(outcome.value).toBe(5932.861);
      else expect([outcome?.code, outcome?.message.endsWith("。")]).toEqual([expect.toBeOneOf([1, 7]), true]);
    }
  });
});

/** A call of METRIC; Excel gives every parameter, null for those that the formula leaves out. */
function metric(...given: unknown[]): Call {
  return { functionId: "METRIC", arguments: Array.from({ length: 6 }, (_, at) => given[at] ?? null) };
}

describe("errors in the sheet", () => {
  beforeAll(async () => {
    const missing = 'PLAN.METRIC("工业投资","2016年")';
    const wrong = 'PLAN.METRIC("GDP","2016.1")';
    await book.paste("A5", [
      [`=${missing}`, "=ISNA(A5)", "=IFNA(A5,-1)", "=ISERROR(A5)", "=ERROR.TYPE(A5)", "=SUM(A5,1)"],
      [`=${wrong}`, "=ISNA(A6)", "=IFERROR(A6,-1)", "=ISERROR(A6)", "=ERROR.TYPE(A6)", `=IFNA(${wrong},-1)`],
    ]);
    await book.settled();
  });

  test("a refusal is Excel's own error", async () => {
    expect(await book.values("A5:F6")).toEqual([
      ["#N/A", true, -1, true, 7, "#N/A"],
      ["#VALUE!", false, -1, true, 3, "#VALUE!"],
    ]);
  });

  test("and has its sentence", async () => {
    const errors = await book.errors();
    expect(errors["月报!A5"]).toMatch(/^西安市 · 工业投资 · 2016年没有公布数据.+。$/u);
    expect(errors["月报!A6"]).toMatch(/^期间“2016.1”有歧义.+。$/u);
  });
});

describe("calls that cross", () => {
  test("the same question many times at once is asked once", async () => {
    const asked = answerRequests(book);
    const outcomes = await dispatch(Array(500).fill(metric("地区生产总值", "2014年")));
    expect(new Set(outcomes.map((outcome) => outcome?.ok && outcome.value))).toEqual(new Set([5576.982]));
    expect(answerRequests(book)).toBe(asked + 1);
  });

  test("a cell that is typed over while it waits shows its last question's answer", async () => {
    book.inject({ kind: "delay", milliseconds: 800 }, { times: 1, operation: "Answers" });
    await book.edit("H1", '=PLAN.METRIC("第二产业增加值","2014年")');
    await expect.poll(() => book.busy()).toBe(1);
    await book.edit("H1", '=PLAN.METRIC("常住人口","2015年")');
    await book.settled();
    expect(await book.values("H1")).toEqual([[988]]);
  });

  test("a cell that is emptied while it waits stays empty", async () => {
    book.inject({ kind: "delay", milliseconds: 800 }, { times: 1, operation: "Answers" });
    await book.edit("H2", '=PLAN.METRIC("第二产业增加值","2015年")');
    await expect.poll(() => book.busy()).toBe(1);
    await book.edit("H2", null);
    await book.settled();
    // The late answer has come by now; it was for nobody.
    expect(await dispatch([metric("第二产业增加值", "2015年")])).toEqual([value(expect.any(Number))]);
    expect(await book.values("H2")).toEqual([[null]]);
  });

  test("a cell that asks again while it waits is answered once", async () => {
    const asked = answerRequests(book);
    book.inject({ kind: "delay", milliseconds: 800 }, { times: 1, operation: "Answers" });
    await book.edit("H3", '=PLAN.METRIC("常住人口","2014年")');
    await expect.poll(() => answerRequests(book)).toBe(asked + 1);
    await book.edit("H3", '=PLAN.METRIC("常住人口","2014年")');
    await book.settled();
    expect([await book.values("H3"), answerRequests(book)]).toEqual([[[960]], asked + 1]);
  });

  test("a call that is cancelled, before its answer and after, disturbs nobody", async () => {
    const late = await book.pane.evaluate(
      async (call) => {
        const host = window.fakeHost;
        if (!host) throw new Error("The page has no bridge");
        const make = () => ({ ...call, address: "月报!Z1", flags: 1 });
        const [first = 0, second = 0] = host.invokeMany([make(), make()]);
        host.cancel(first);
        const outcomes = await host.wait([second]);
        host.cancel(second);
        host.cancel(second);
        host.cancel(999_999);
        return outcomes;
      },
      metric("常住人口", "2016年"),
    );
    expect(late).toEqual([value(1030)]);
    expect(await dispatch([metric("常住人口", "2017年")])).toEqual([value(1134)]);
  });
});

import { describe, expect, it } from "vitest";
import { LABELS, readPeriod } from "../../server/domain/period-grammar.ts";

/** One label for each rule, in the order of the rules. */
const EXAMPLES = [
  "2016年",
  "2016年6月",
  "1-6月2016年",
  "2016.1-6",
  "2016.1",
  "2016-06",
  "06/2016",
  "去年6月",
  "2016年6月30日",
  "2016-1-6",
  "2016-06-30 08:00",
  "30/06/2016",
  "20161",
  "42522.75",
  "2015年11月-2016年2月",
  "16年6月",
  "2016-17",
  "6月",
  "6月-16",
  "6/5",
];

function deciding(label: string): number {
  return LABELS.findIndex(([pattern, read]) => {
    const groups = pattern.exec(label);
    return groups !== null && read(...groups.slice(1)) !== undefined;
  });
}

function months(spelled: string): string {
  return readPeriod(spelled)
    .spans.map(({ start, end }) => `${start}..${end}`)
    .join(" ");
}

describe("the grammar of labels", () => {
  it("has a rule that decides each example", () => {
    expect(EXAMPLES.map(deciding)).toEqual(LABELS.map((_, position) => position));
  });

  it.each([
    ["6月", "5..5"],
    ["1-6月", "0..5"],
    ["1月-6月", "0..5"],
    ["前5月", "0..4"],
    ["3季", "6..8"],
    ["1-3季", "0..8"],
    ["前3季", "0..8"],
    ["2半", "6..11"],
    ["全年", "0..11"],
  ])("reads %s of a year as %s", (part, span) => {
    expect(months(`去年${part}`)).toBe(span);
  });

  it.each([
    ["去年6月末", "5..5"],
    ["去年1-6月末", "5..5"],
    ["去年6月当月", "5..5"],
    ["去年1-6月当月", "5..5 0..5"],
    ["去年6月累计", "0..5"],
    ["累计去年6月", "0..5"],
    ["去年2季累计", "3..5 0..5"],
    ["截去年6月", "0..5"],
    ["截去年6月末", "0..5"],
    ["去年6月止", "0..5"],
    ["截去年", "0..11"],
  ])("reads the manner of %s: %s", (label, spans) => {
    expect(months(label)).toBe(spans);
  });

  it("keeps whose year it is through a manner", () => {
    expect(readPeriod("截前年6月")).toMatchObject({ year: "前年", spans: [{ start: 0, end: 5 }] });
    expect(readPeriod("本年6月").year).toBe("今年");
    expect(readPeriod("上年6月").year).toBe("去年");
  });

  it("reads nothing into an empty text", () => {
    expect(readPeriod("")).toEqual({ spans: [] });
    expect(readPeriod("累计")).toEqual({ spans: [] });
  });
});

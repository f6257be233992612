import { describe, expect, it } from "vitest";

import { FIGURE_QUERY } from "../../../server/domain/saved/figure-query.ts";
import {
  countOf,
  isWrongParameter,
  onlyValue,
  readParameters,
  wordOf,
} from "../../../server/domain/saved/read-parameters.ts";

function read(search: string) {
  return readParameters(FIGURE_QUERY, new URLSearchParams(search));
}

function problemOf(outcome: unknown): string {
  return isWrongParameter(outcome) ? outcome.problem : "";
}

function values(search: string) {
  const outcome = read(search);
  if (isWrongParameter(outcome)) throw new Error(outcome.problem);
  return outcome;
}

describe("parameters", () => {
  it("are read by their names, blank ones left out", () => {
    expect(values("indicator=GDP&area=&from= 2015年 ")).toEqual(
      new Map([
        ["indicator", ["GDP"]],
        ["from", ["2015年"]],
      ]),
    );
    expect(values("area=西安&area=全国").get("area")).toEqual(["西安", "全国"]);
    expect(onlyValue(values("from=2015年"), "from")).toBe("2015年");
    expect(onlyValue(values(""), "from")).toBeUndefined();
  });

  it("that nobody knows are refused with the nearest and all others", () => {
    expect(problemOf(read("indicater=GDP"))).toMatch(
      /^参数 indicater 不是 figures 的参数，最接近的是 indicator；可用的有：indicator、area、.*、head$/u,
    );
    expect(problemOf(read(`${"x".repeat(999)}=1`)).length).toBeLessThan(300);
  });

  it.each(["token", "api_key", "apikey", "access_token", "password"])("are no place for a token: %s", (name) => {
    expect(problemOf(read(`${name}=plc_secret`))).toContain("不能写在地址里");
    expect(problemOf(read(`${name}=plc_secret`))).not.toContain("plc_secret");
  });

  it("stand once unless they are lists, and are not long", () => {
    expect(problemOf(read("from=2015年&from=2016年"))).toContain("写了不止一次");
    expect(problemOf(read(`from=${"长".repeat(501)}`))).toContain("太长");
    expect(problemOf(read(Array.from({ length: 101 }, () => "area=西安").join("&")))).toContain("写了太多次");
  });
});

describe("a count", () => {
  it("is a whole number within its bounds", () => {
    expect(countOf(values("page=3"), "page", 10)).toBe(3);
    expect(countOf(values(""), "page", 10)).toBeUndefined();
    for (const text of ["0", "11", "-1", "1.5", "x"]) {
      expect(problemOf(countOf(values(`page=${text}`), "page", 10))).toContain("需要 1 到 10 的整数");
    }
  });
});

describe("a word", () => {
  const words = { "year-to-date": ["累计"], month: ["当月"] };

  it("is one of the list, however it is written", () => {
    expect(wordOf(values("basis=累计&basis=MONTH"), "basis", words)).toEqual(["year-to-date", "month"]);
    expect(wordOf(values("basis=YEAR_TO_DATE"), "basis", words)).toEqual(["year-to-date"]);
    expect(wordOf(values(""), "basis", words)).toBeUndefined();
  });

  it("is refused with the list", () => {
    expect(problemOf(wordOf(values("basis=week"), "basis", words))).toBe(
      "参数 basis 收到“week”，可用的有：year-to-date、month",
    );
  });
});

import { describe, expect, it } from "vitest";

import { csvFormat, htmlFormat, jsonFormat, ndjsonFormat } from "../../../server/http/data/line-format.ts";

const HEADS = ["a", "说,明"];

describe("comma separated values", () => {
  const { open, cell, before, after } = csvFormat(HEADS, "\uFEFF");

  it("quote what has to be quoted", () => {
    expect(open).toBe('\uFEFFa,"说,明"\r\n');
    expect([before, after]).toEqual([["", ","], "\r\n"]);
    expect(['他说"好"', "a,b", "a\nb", "净增"].map(cell)).toEqual(['"他说""好"""', '"a,b"', '"a\nb"', "净增"]);
  });

  it("hold no formula, and leave numbers alone", () => {
    expect(["=1+1", "@SUM", "-2+3", "=1,2"].map(cell)).toEqual(["'=1+1", "'@SUM", "'-2+3", "\"'=1,2\""]);
    expect([-5.2, "-5.20", "12.30", true, null].map(cell)).toEqual(["-5.2", "-5.20", "12.30", "true", ""]);
  });
});

describe("JSON", () => {
  it("is one array, or an object on each line", () => {
    const { open, before, between, close, cell } = jsonFormat(HEADS);
    expect([open, before, between, close]).toEqual(["[\n", ['{"a":', ',"说,明":'], ",\n", "\n]\n"]);
    expect([null, 1.5, "=1", true].map(cell)).toEqual(["null", "1.5", '"=1"', "true"]);
    expect(ndjsonFormat(HEADS).after).toBe("}\n");
  });
});

describe("a page", () => {
  it("holds no mark-up and no formula of its cells", () => {
    const { open, cell } = htmlFormat(HEADS, "<表>");
    expect(open).toContain("<title>&lt;表&gt;</title>");
    expect(["<b>&", "=1", 3, null].map(cell)).toEqual(["&lt;b&gt;&amp;", "'=1", "3", ""]);
  });
});

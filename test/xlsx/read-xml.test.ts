import { expect, it } from "vitest";

import { readXmlText } from "../../server/xlsx/read-xml.ts";

it("gives elements without the prefix of their root, texts whole, and where each tag ends", () => {
  const text = '<?xml version="1.0"?><a:b c:d="1">甲&amp;<![CDATA[<]]>😀<a:e/><f:g/></a:b>';
  const seen: string[] = [];
  readXmlText(text, "part", (position) => ({
    open: (name, attributes) => seen.push(`${name} ${JSON.stringify(attributes)} ${text.slice(0, position()).at(-1)}`),
    text: (piece) => seen.push(piece),
    close: (name) => seen.push(`/${name}`),
  }));
  expect(seen.filter((one) => one !== "")).toEqual([
    'b {"c:d":"1"} >',
    "甲&",
    "<",
    "😀",
    "e {} >",
    "/e",
    "f:g {} >",
    "/f:g",
    "/b",
  ]);
});

it("refuses what is no sound XML", () => {
  expect(() => readXmlText("<a><b></a>", "部件", () => ({}))).toThrow("部件 不是完好的 XML");
  expect(() => readXmlText("<!DOCTYPE a><a/>", "部件", () => ({}))).toThrow("文档类型声明");
});

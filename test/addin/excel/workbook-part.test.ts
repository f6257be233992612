import { DOMParser } from "@xmldom/xmldom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { workbookPart, xmlSafe } from "../../../addin/excel/workbook-part.ts";
import { stubExcel } from "./fake-excel.ts";

const NAMESPACE = "urn:plancell:test:1";
const PART = workbookPart("test", NAMESPACE);

beforeEach(() => {
  vi.stubGlobal("DOMParser", DOMParser);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a part", () => {
  it("reads back what was written", async () => {
    const sheet = stubExcel();
    await PART.write('{"a":"<&>"}');
    expect(sheet.parts).toEqual([`<test xmlns="${NAMESPACE}"><![CDATA[{"a":"<&>"}]]></test>`]);
    expect(await PART.read()).toBe('{"a":"<&>"}');
  });

  it("is replaced, and copies of it go", async () => {
    const sheet = stubExcel();
    sheet.parts = [
      `<test xmlns="${NAMESPACE}">1</test>`,
      `<test xmlns="${NAMESPACE}">2</test>`,
      '<other xmlns="urn:x"/>',
    ];
    await PART.write("3");
    expect(sheet.parts).toEqual([`<test xmlns="${NAMESPACE}"><![CDATA[3]]></test>`, '<other xmlns="urn:x"/>']);
  });

  it("is read however its text is written down", async () => {
    const sheet = stubExcel();
    sheet.parts = [`<?xml version="1.0"?>\n<p:test xmlns:p="${NAMESPACE}">{"a":"&lt;&#38;>"}</p:test>`];
    expect(await PART.read()).toBe('{"a":"<&>"}');
  });

  it.each([
    ["is absent", []],
    ["is there twice", [`<test xmlns="${NAMESPACE}">1</test>`, `<test xmlns="${NAMESPACE}">2</test>`]],
    ["has another root", [`<cells xmlns="${NAMESPACE}">1</cells>`]],
    ["has another namespace at its root", [`<test><x xmlns="${NAMESPACE}"/></test>`]],
    ["is no XML", [`<test xmlns="${NAMESPACE}">`]],
  ])("that %s is none", async (_, parts) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const sheet = stubExcel();
    sheet.parts = [...parts];
    expect(await PART.read()).toBeNull();
  });

  it("is neither read nor written where Excel keeps none", async () => {
    const sheet = stubExcel();
    await PART.write("1");
    sheet.supports = false;
    await PART.write("2");
    expect(await PART.read()).toBeNull();
    expect(sheet.parts[0]).toContain("1");
  });
});

describe("xmlSafe", () => {
  it.each(["]]>", "a]]>b]]>", "\uffff\ufffe", "\u0001\u0080", "普通 <&> 文字"])(
    "keeps %j through XML",
    async (text) => {
      stubExcel();
      await PART.write(xmlSafe(JSON.stringify({ text })));
      expect(JSON.parse((await PART.read()) ?? "")).toEqual({ text });
    },
  );
});

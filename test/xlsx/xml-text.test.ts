import { expect, it } from "vitest";

import { escapeXml, fromXmlText, toXmlText } from "../../server/xlsx/xml-text.ts";

it.each([
  ["一行\n二行\t", "一行\n二行\t"],
  ["a\rb\u0001", "a_x000D_b_x0001_"],
  ["_x0041_", "_x005F_x0041_"],
  ["😀 \ud800", "😀 _xD800_"],
])("stores %j as %j", (text, stored) => {
  expect(toXmlText(text)).toBe(stored);
  expect(fromXmlText(stored)).toBe(text);
});

it("escapes what XML would read as its own", () => {
  expect(escapeXml('<a b="c">&amp;')).toBe("&lt;a b=&quot;c&quot;&gt;&amp;amp;");
});

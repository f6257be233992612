import { expect, it } from "vitest";

import { xmlText } from "../../../server/domain/connect/xml-text.ts";

it("escapes what means something in XML", () => {
  expect(xmlText(`<a b="1">&</a>`)).toBe("&lt;a b=&quot;1&quot;&gt;&amp;&lt;/a&gt;");
});

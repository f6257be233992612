import { expect, it } from "vitest";

import { html } from "../../server/pages/html.ts";

it("escapes what is not HTML, wherever it stands", () => {
  const text = `<b a='1'>&"`;
  expect(html`<p title="${text}">${text}</p>`.html).toBe(
    '<p title="&lt;b a=&#39;1&#39;&gt;&amp;&quot;">&lt;b a=&#39;1&#39;&gt;&amp;&quot;</p>',
  );
});

it("joins lists and leaves out nothing", () => {
  expect(html`${["<", html`<i>`, [1, 2]]}${undefined}${false}`.html).toBe("&lt;<i>12");
});

import { expect, it } from "vitest";

import { installHelp } from "../../server/pages/install-help.ts";

it("has a way for each platform, and where the manifest is", () => {
  const { html } = installHelp();
  expect(html).toContain('id="excel"');
  expect(html).toContain('<a href="/manifest.xml">');
  for (const platform of ["Windows", "Mac", "网页版"]) expect(html).toContain(`<li>${platform}：`);
});

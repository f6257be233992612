import { expect, it } from "vitest";

import { addinPolicy, PAGE_POLICY, SECURITY_HEADERS } from "../../server/http/security-headers.ts";

function directive(policy: string, name: string): string[] {
  const found = policy.split("; ").find((one) => one.startsWith(`${name} `));
  return found?.split(" ").slice(1) ?? [];
}

it("takes Office's own script from both of its addresses", () => {
  expect(directive(addinPolicy(), "script-src")).toEqual([
    "'self'",
    "https://appsforoffice.microsoft.com",
    "https://appsforoffice.cdn.partner.office365.cn",
  ]);
});

it("takes Office's script from where it was built with", () => {
  expect(directive(addinPolicy("https://office.example.cn"), "script-src")).toContain("https://office.example.cn");
});

it("lets Excel on the web frame the pane", () => {
  const frames = directive(addinPolicy(), "frame-ancestors");
  expect(frames).toContain("https://*.officeapps.live.com");
  expect(frames).toContain("https://*.partner.office365.cn");
  expect(frames).not.toContain("*");
});

it("never allows inline or evaluated script", () => {
  for (const policy of [addinPolicy(), PAGE_POLICY]) {
    expect(directive(policy, "script-src").join()).not.toMatch(/unsafe/u);
    expect(directive(policy, "default-src")).not.toEqual([]);
  }
});

it("gives every answer the same safe start", () => {
  expect(SECURITY_HEADERS).toEqual({
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
});

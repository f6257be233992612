import { createRequire } from "node:module";
import { afterEach, describe, expect, it, vi } from "vitest";

const require = createRequire(import.meta.url);
const CONFIG = require.resolve("../../addin/webpack.config.cjs");

/** The configuration of a build with that setting. */
function configured(officeJsUrl: string) {
  vi.stubEnv("OFFICE_JS_URL", officeJsUrl);
  delete require.cache[CONFIG];
  const config = require(CONFIG);
  const page = config.plugins.find((plugin: object) => plugin.constructor.name === "HtmlWebpackPlugin");
  return { ...config, officeJsUrl: page.userOptions.templateParameters.officeJsUrl };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the build", () => {
  it("has one entry, so that there is one cache", () => {
    expect(Object.keys(configured("").entry)).toEqual(["taskpane"]);
  });

  it.each([
    ["", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["https://office.example.cn/office.js", "https://office.example.cn/office.js"],
    ["/office/office.js", "/office/office.js"],
  ])("takes OFFICE_JS_URL=%s", (given, used) => {
    expect(configured(given).officeJsUrl).toBe(used);
  });

  it.each(["http://office.example.cn/office.js", "//office.example.cn/office.js", "office.js"])(
    "refuses %s",
    (given) => {
      expect(() => configured(given)).toThrow(`OFFICE_JS_URL 是“${given}”`);
    },
  );
});

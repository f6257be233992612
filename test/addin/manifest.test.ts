import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { type FunctionsMetadata, lintMetadata } from "./lint/metadata-lint.ts";
import { pngSize } from "./lint/png-size.ts";
import { lintManifest, manifestAddresses } from "./manifest-lint.ts";

const ROOT = join(import.meta.dirname, "../..");
const WEB = join(ROOT, ".build/web");
const ADDIN = "https://localhost:4443/addin/";
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** The manifest with one thing changed. */
function changed(from: string | RegExp, to: string): string {
  const after = manifest.replace(from, to);
  expect(after).not.toBe(manifest);
  return after;
}

function readMetadata(name: string): FunctionsMetadata {
  return JSON.parse(readFileSync(join(WEB, name), "utf8"));
}

function lintWith(change: (one: FunctionsMetadata["functions"][number]) => object): string[] {
  const base = readMetadata("functions.json");
  const functions = base.functions.map((one) => ({ ...one, ...change(one) }));
  return lintMetadata({ "zh-CN": { functions }, "en-US": readMetadata("functions.en-US.json") });
}

describe("manifest.xml", () => {
  it("has no fault", () => {
    expect(lintManifest(manifest)).toEqual([]);
  });

  it("keeps its identity", () => {
    expect(manifest).toContain("<Id>b6ec2643-f0ee-47df-9504-2b1d3afc1acb</Id>");
    expect(manifest).toContain('<bt:String id="Functions.Namespace" DefaultValue="PLAN"/>');
    expect(manifest.match(/id="(Plancell\.\w+)"/gu)).toEqual([
      'id="Plancell.Tab"',
      'id="Plancell.Group"',
      'id="Plancell.OpenPane"',
      'id="Plancell.RefreshAll"',
    ]);
  });

  it.each(manifestAddresses(manifest).filter((address) => address.startsWith(ADDIN)))(
    "finds the built %s",
    (address) => {
      expect(existsSync(join(WEB, address.slice(ADDIN.length)))).toBe(true);
    },
  );

  it("names no page outside of /addin/ but the server's front page", () => {
    const outside = manifestAddresses(manifest).filter((address) => !address.startsWith(ADDIN));
    expect(outside).toEqual(["https://localhost:4443/"]);
  });

  it.each([16, 32, 64, 80])("has an icon of %i pixels that is so large", (size) => {
    expect(manifestAddresses(manifest)).toContain(`${ADDIN}assets/icon-${size}.png`);
    expect(pngSize(readFileSync(join(WEB, `assets/icon-${size}.png`)))).toEqual({ width: size, height: size });
  });

  it("names a command that the script associates", () => {
    const [, command = ""] = /<FunctionName>(\w+)</u.exec(manifest) ?? [];
    expect(readFileSync(join(WEB, "taskpane.js"), "utf8")).toContain(`associate("${command}"`);
  });
});

describe("the lint rejects a manifest with", () => {
  it.each([
    ["M01", '<bt:Image id="Icon.32"', '<bt:Image id="Icon.16"'],
    ["M02", /Taskpane\.Url/gu, "Taskpane.Url.Of.The.Pane.And.Functions"],
    ["M03", '<Label resid="Tab.Label"/>', '<Label resid="Tab.Labels"/>'],
    ["M04", '<Label resid="Tab.Label"/>', '<Label resid="Group.Label"/>'],
    ["M05", '<SourceLocation DefaultValue="https://', '<SourceLocation DefaultValue="http://'],
    ["M05", 'Value="https://localhost:4443/addin/functions.en', 'Value="http://localhost:4443/addin/functions.en'],
    ["M06", 'lifetime="long"', 'lifetime="short"'],
    ["M06", '<Runtime resid="Taskpane.Url" lifetime="long"/>', ""],
    ["M07", '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="LearnMore.Url"/>'],
    ["M07", /<Page>\s*<SourceLocation resid="Taskpane.Url"/u, '<Page><SourceLocation resid="LearnMore.Url"'],
    ["M08", '<Set Name="SharedRuntime" MinVersion="1.1"/>', '<Set Name="CustomFunctionsRuntime" MinVersion="1.4"/>'],
    ["M09", '<bt:Image size="80" resid="Icon.80"/>', ""],
    ["M10", 'DefaultValue="PLAN"', 'DefaultValue="计划"'],
    ["M11", 'id="Plancell.RefreshAll"', 'id="Plancell.OpenPane"'],
    ["M12", 'DefaultValue="打开面板"', `DefaultValue="${"长".repeat(126)}"`],
    ["M12", 'Value="Plancell plan data"', `Value="${"long".repeat(32)}"`],
    ["M13", 'DefaultValue="全部刷新"', 'DefaultValue=""'],
    ["M14", '<bt:Override Locale="en-US" Value="Refresh all"/>', ""],
    ["M14", '<Override Locale="en-US" Value="Plancell plan data"/>', ""],
    ["M14", /<bt:Override Locale="en-US" Value="[^"]+functions\.en-US\.json"\/>/u, ""],
    ["M15", /<Id>[^<]+</u, "<Id>00000000-0000-0000-0000-000000000000<"],
    ["M16", '<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>One</TaskpaneId>'],
  ])("%s: %s", (rule, from, to) => {
    expect(lintManifest(changed(from, to)).map((fault) => fault.slice(0, 3))).toContain(rule);
  });

  it("broken XML", () => {
    expect(() => lintManifest(changed("</Hosts>", ""))).toThrow("not well-formed");
  });
});

describe("functions.json", () => {
  it("has no fault in any language", () => {
    const [zh, en] = [readMetadata("functions.json"), readMetadata("functions.en-US.json")];
    expect(lintMetadata({ "zh-CN": zh, "en-US": en })).toEqual([]);
  });

  it.each([
    ["F01", { id: "指标值" }],
    ["F02", { name: "METRICS" }],
    ["F03", { id: "VALUE", name: "VALUE" }],
    ["F04", { id: "PLN2016", name: "PLN2016" }],
    ["F05", { options: { stream: true, requiresAddress: true } }],
    ["F06", { options: { volatile: true } }],
    [
      "F07",
      {
        parameters: [
          { name: "a", optional: true, description: "a" },
          { name: "b", description: "b" },
        ],
      },
    ],
    [
      "F08",
      {
        parameters: [
          { name: "a", repeating: true, description: "a" },
          { name: "b", description: "b" },
        ],
      },
    ],
    [
      "F09",
      {
        parameters: [
          { name: "a", description: "a" },
          { name: "a", description: "b" },
        ],
      },
    ],
    ["F10", { description: "" }],
    ["F11", { id: "SOURCE", name: "SOURCE" }],
    ["F12", { parameters: [] }],
  ])("is rejected by %s with %j", (rule, change) => {
    const faults = lintWith((one) => (one.id === "METRIC" ? change : {}));
    expect(faults.map((fault) => fault.slice(0, 3))).toContain(rule);
  });
});

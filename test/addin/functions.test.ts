import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

import type { FunctionsMetadata } from "./lint/metadata-lint.ts";

const WEB = join(import.meta.dirname, "../../.build/web");
const BUDGET = 20 * 1024;
const CHINESE = /\p{Script=Han}/u;

const built = (name: string): string => readFileSync(join(WEB, name), "utf8");
const chinese: FunctionsMetadata = JSON.parse(built("functions.json"));
const english: FunctionsMetadata = JSON.parse(built("functions.en-US.json"));
const contract = JSON.parse(readFileSync(join(import.meta.dirname, "functions.contract.json"), "utf8"));

/** Everything that the function wizard shows in words. */
function words({ functions }: FunctionsMetadata): (string | undefined)[] {
  return functions.flatMap(({ description, parameters }) => [description, ...parameters.map((one) => one.description)]);
}

describe("the built functions", () => {
  it("are the ones that workbooks were written with", () => {
    const signatures = english.functions.map(({ id, parameters }) => ({
      id,
      parameters: parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)),
    }));
    expect(signatures).toEqual(contract);
  });

  it("know their cell, unless they ask nobody or stream", () => {
    const others: Readonly<Record<string, object | undefined>> = { PERIOD: undefined, LIVE: { stream: true } };
    for (const { id, options } of chinese.functions) {
      expect(options, id).toEqual(Object.hasOwn(others, id) ? others[id] : { requiresAddress: true });
    }
  });

  it("take any scalar, and ranges of pairs where options and conditions are", () => {
    for (const { name, type, dimensionality } of english.functions.flatMap(({ parameters }) => parameters)) {
      expect([type, dimensionality], name).toEqual(["any", /^(?:options|filter)$/u.test(name) ? "matrix" : undefined]);
    }
  });

  it("spill where they give lists", () => {
    const spilling = chinese.functions.filter(({ result }) => "dimensionality" in result).map(({ id }) => id);
    expect(spilling).toEqual(["HISTORY", "CLUSTERS", "PROJECTS"]);
  });

  it("are described in Chinese, down to the names of parameters", () => {
    const names = chinese.functions.flatMap(({ parameters }) => parameters.map(({ name }) => name));
    expect([...words(chinese), ...names].filter((text) => !CHINESE.test(text ?? ""))).toEqual([]);
  });

  it("are described in English sentences", () => {
    expect(words(english).filter((text) => !/^[A-Z值目]/u.test(text ?? ""))).toEqual([]);
    for (const { description } of english.functions) expect(description).not.toMatch(CHINESE);
  });
});

describe("the built page", () => {
  const script = built("taskpane.js");
  const page = built("taskpane.html");

  it("loads its functions within 20 KB", () => {
    expect(gzipSync(script).length).toBeLessThanOrEqual(BUDGET);
  });

  it("associates every function while it loads", () => {
    const associated = [...script.matchAll(/CustomFunctions\.associate\("(\w+)"/gu)].map(([, id]) => id);
    expect(associated).toEqual(contract.map(({ id }: { readonly id: string }) => id));
  });

  it("has office.js first, and no script that waits", () => {
    const scripts = [...page.matchAll(/<script[^>]*>/gu)].map(([tag]) => tag);
    expect(scripts).toHaveLength(2);
    expect(scripts[0]).toContain("/office.js");
    expect(scripts[1]).toContain("taskpane.js");
    expect(page).not.toMatch(/defer|async|type="?module/u);
    expect(page.indexOf("taskpane.js")).toBeLessThan(page.indexOf("</head>"));
  });

  it("evaluates no text as code or as HTML", () => {
    const scripts = readdirSync(WEB).filter((name) => name.endsWith(".js"));
    // The page's own, the pane's, its page 报送, the tables of characters that these two share, and the client of graphql-sse
    // that comes with the first stream.
    expect(scripts).toHaveLength(5);
    for (const code of scripts.map(built)) {
      expect(code).not.toMatch(/\beval\b|new Function|innerHTML|outerHTML|document\.write/u);
    }
  });
});

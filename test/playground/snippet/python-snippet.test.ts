import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { parser } from "@lezer/python";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readTabs } from "../../../playground/build/read-tabs.ts";
import { pythonSnippet } from "../../../playground/snippet/python-snippet.ts";
import { type RunningServer, startRunningServer } from "../../support/running-server.ts";
import { shown, written } from "./written.ts";

const tabs = readTabs(join(import.meta.dirname, "../../../playground/tabs"));
/** Where there is none, the scripts are still read by a parser of the language; only running them needs it. */
const PYTHON = ["python3", "python"].find((name) => spawnSync(name, ["-c", "import json"]).status === 0);
const run = promisify(execFile);
let server: RunningServer;

beforeAll(async () => {
  server = await startRunningServer();
});
afterAll(() => server.stop());

/** Where a text is not Python, by the grammar. */
function errorsIn(text: string): string[] {
  const errors: string[] = [];
  parser.parse(text).iterate({
    enter({ type, from }) {
      if (type.isError) errors.push(text.slice(Math.max(0, from - 20), from + 20));
    },
  });
  return errors;
}

/** Runs a Python of this machine; where there is none, the grammar has to do for what it would have been given. */
async function python(text: string): Promise<string> {
  if (PYTHON === undefined) return errorsIn(text).join("\n");
  return (await run(PYTHON, ["-c", text], { env: { ...process.env, PYTHONIOENCODING: "utf-8" } })).stdout;
}

it("has a parser that tells wrong from right", () => {
  expect(errorsIn("print({'a': 1})\n")).toEqual([]);
  expect(errorsIn("print({'a': 1)\n")).not.toEqual([]);
});

describe("the script", () => {
  it.each(tabs)("of $name is Python", ({ query, variables }) => {
    expect(errorsIn(shown(pythonSnippet(written(query, { variables, hasToken: true }))))).toEqual([]);
  });

  it("writes JSON's words as Python's", () => {
    const variables = '{"a": [true, false, null], "b": {"名": 1.5}}';
    const text = shown(pythonSnippet(written("query ($a: [Boolean]) { x(a: $a) }", { variables })));
    expect(text).toContain('"variables": {"a": [True, False, None], "b": {"名": 1.5}}');
  });

  it("keeps backslashes and quotes of the operation", () => {
    const text = shown(pythonSnippet(written('{ a(x: "\\\\ \\"\\"\\" \\n") }')));
    expect(errorsIn(text)).toEqual([]);
    expect(text).toContain('a(x: "\\\\\\\\ \\\\"');
  });

  it("takes the token from the environment", () => {
    const text = shown(pythonSnippet(written("{ a }", { hasToken: true })));
    expect(text).toContain('os.environ["PLANCELL_TOKEN"]');
    expect(shown(pythonSnippet(written("{ a }")))).not.toMatch(/TOKEN|import os/u);
  });
});

describe("a Python of this machine", () => {
  it("compiles them all", async () => {
    const scripts = tabs.map(({ query, variables }) => shown(pythonSnippet(written(query, { variables }))));
    const all = scripts.map((script) => `compile(${JSON.stringify(script)}, "script", "exec")`).join("\n");
    expect(await python(all)).toBe("");
  });

  it.each(["01-indicator", "11-cells"])("prints the answer to %s", async (wanted) => {
    const { query = "", variables = "" } = tabs.find(({ name }) => name === wanted) ?? {};
    const output = await python(shown(pythonSnippet(written(query, { variables, origin: server.url }))));
    if (PYTHON === undefined) expect(output).toBe("");
    else expect(Object.keys(JSON.parse(output))).toHaveLength(1);
  });

  it("says what the server says when it refuses", async () => {
    const refused = python(shown(pythonSnippet(written("{ nothing }", { origin: server.url }))));
    if (PYTHON === undefined) expect(await refused).toBe("");
    else await expect(refused).rejects.toThrow("nothing");
  });
});

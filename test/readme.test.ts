import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readQuestion } from "../addin/cell/input.ts";
import { readPeriodField } from "../addin/cell/period-field.ts";
import { isAsk, QUESTION_TEXTS } from "../server/domain/question.ts";
import { isRefusal, refuse } from "../server/domain/refusal.ts";
import { type ServerProcess, seed, startServer, temporaryFolder } from "./support/server-process.ts";
import { bookOf } from "./support/workbook-folder.ts";

const readme = readFileSync("README.md", "utf8");
const guide = readFileSync("README.zh-CN.md", "utf8");
const documents = `${readme}\n${guide}`;
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

const commands = [...documents.matchAll(/```sh\n([\s\S]*?)```/gu)].flatMap(([, block = ""]) =>
  block.trim().split(/\s*\n\s*/u),
);
const queries = [...documents.matchAll(/```graphql\n([\s\S]*?)```/gu)].map(([, query = ""]) => query);
const formulas = [...documents.matchAll(/^\| `=PLAN\.(\w+)\((.*?)\)` \| `(.*?)` \|$/gmu)].map(
  ([, name = "", args = "", result = ""]): [string, string, string] => [name, args, result],
);
const links = [...documents.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, path = ""]) => path);

const home = temporaryFolder();
let server: ServerProcess;
beforeAll(async () => {
  seed(home.folder);
  const cells = {
    A1: "全国规模以上工业",
    A2: "指标",
    B2: "2016年1-5月",
    C2: "2016年1-6月",
    A3: "规模以上工业增加值增速",
    B3: 5.9,
  };
  writeFileSync(join(home.folder, "月报.xlsx"), await bookOf(cells));
  writeFileSync(join(home.folder, "七月.csv"), "指标,地区,期间,数值（亿元）\n工业投资,西安市,2016年1-7月,901.25\n");
  server = await startServer(home.folder);
});
afterAll(async () => {
  await server.stop();
  home.remove();
});

/** Runs a line as a shell would, with the server's address and data in place of the defaults. */
function run(line: string) {
  const here = line
    .replace("http://127.0.0.1:4000", server.url)
    .replace("npm run -s plancell --", `"${process.execPath}" .build/server/commands/plancell-command.js`);
  // npm tells a script from where it was called.
  const env = { ...process.env, PLANCELL_DATA: home.folder, INIT_CWD: home.folder };
  return spawnSync(here, { shell: true, encoding: "utf8", env });
}

const ALL = QUESTION_TEXTS.map((name) => `$${name}: String`).join(", ");
const ANSWER = `query ($ask: Ask, ${ALL}) {
  answer(ask: $ask, ${QUESTION_TEXTS.map((name) => `${name}: $${name}`).join(", ")}) {
    ... on Answer { value text table } ... on Refusal { code } } }`;

/** Asks as the cell does; of a table the first row, its cells beside each other. */
async function evaluate(name: string, args: string): Promise<string> {
  const values: unknown[] = JSON.parse(`[${args}]`);
  if (name === "PERIOD") return String(readPeriodField(values[0], values[1]));
  const question = isAsk(name) ? readQuestion(name, values) : refuse("FIELD_UNKNOWN", { received: name });
  if (isRefusal(question)) return "#VALUE!";
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: ANSWER, variables: question }),
  });
  const { answer } = (await response.json()).data;
  if (answer.code) return "#N/A";
  return answer.table ? answer.table[0].join(" ") : String(answer.value ?? answer.text);
}

describe("README", () => {
  it.each(commands.filter((line) => /^npm (start|test|run \w+)$/u.test(line)))("names a script: %s", (line) => {
    expect(scripts).toHaveProperty(line.replace(/^npm (run )?/u, ""));
  });

  it.each(commands.filter((line) => !/^npm (start|test|run \w+)$/u.test(line)))(
    "has a command that works: %s",
    (line) => {
      const { status, stdout, stderr } = run(line);
      expect(stderr.replaceAll(/^npm warn.*$/gmu, "").trim()).toBe("");
      expect(status).toBe(0);
      expect(stdout.trim()).not.toBe("");
      expect(stdout).not.toContain('"errors"');
    },
  );

  it.each(queries)("has a query that is answered: %s", async (query) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    expect(Object.values(data).every((value) => value !== null)).toBe(true);
  });

  it("shows at least ten formulas", () => {
    expect(formulas.length).toBeGreaterThanOrEqual(10);
  });

  it.each(formulas)("tells the truth about PLAN.%s(%s)", async (name, args, result) => {
    expect(await evaluate(name, args)).toBe(result);
  });

  it.each(links)("leads to a file: %s", (path) => {
    expect(existsSync(path)).toBe(true);
  });

  it("documents every setting that is read, and no other", () => {
    const sources = ["server/config.ts", "addin/webpack.config.cjs"].map((file) => readFileSync(file, "utf8")).join("");
    const read = [...sources.matchAll(/(?:environment|env)\.([A-Z][A-Z_]+)/gu)].map(([, name = ""]) => name);
    const table = readme.slice(readme.indexOf("## Settings"), readme.indexOf("## Rooms"));
    const named = [...table.matchAll(/`([A-Z][A-Z_]+)`/gu)].map(([, name = ""]) => name);
    expect(new Set(named)).toEqual(new Set(read));
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import type { ErrorKind } from "../server/graphql/error-table.ts";
import { ERROR_TABLE } from "../server/http/errors-route.ts";

const ROOT = join(import.meta.dirname, "..");

/** Rooms whose codes reach a client of the server, or of whoever speaks for it. */
const ROOMS = ["server", "addin"];

/** Rooms whose codes stay inside of a workbook or a command line. */
const OTHER_LISTS = /^server\/(?:domain\/(?:sheet|submit)|commands|xlsx|csv)\/|^addin\/(?:excel|taskpane)\//u;

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
    .map((name) => join(room, name))
    .filter((file) => file.endsWith(".ts") && !file.includes("/generated/") && !OTHER_LISTS.test(file)),
).map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));

/** How each list's codes are written where they are given. */
const GIVEN: Readonly<Record<ErrorKind, RegExp>> = {
  http: /\brefuse(?:Request|Because)\(\s*"([A-Z_0-9]+)"/gu,
  graphql: /\b(?:sentenceOf|errorOf|lookupError)\(\s*"([A-Z_0-9]+)"|extensions: \{ code: "([A-Z_0-9]+)"/gu,
  refusal: /\brefuse\(\s*"([A-Z_0-9]+)"/gu,
  aggregate: /\brefuseAggregate\(\s*"([A-Z_0-9]+)"/gu,
  input: /\buserError\(\s*"([A-Z_0-9]+)"/gu,
  "import-row": /\bimportProblem\(\s*"([A-Z_0-9]+)"/gu,
  "ledger-case": /\bledgerProblem\(\s*"([A-Z_0-9]+)"/gu,
};

/** Given by Apollo itself; the gate lets it pass with our words. */
const BY_APOLLO = ["BAD_REQUEST"];

const listed = (kind: ErrorKind) => ERROR_TABLE.filter((one) => one.kind === kind).map(({ code }) => code);

describe("the list of codes", () => {
  it.each(Object.entries(GIVEN))("holds everything that is given as %s", (kind, pattern) => {
    const given = sources.flatMap(({ text }) =>
      [...text.matchAll(pattern)].map(([, one, other]) => one ?? other ?? ""),
    );
    expect(given.length).toBeGreaterThan(5);
    expect([...new Set(given)].filter((code) => !listed(kind as ErrorKind).includes(code))).toEqual([]);
  });

  it("holds nothing that nobody gives", () => {
    const quoted = new Set(
      sources.flatMap(({ text }) => [...text.matchAll(/"([A-Z][A-Z_0-9]+)"/gu)].map(([, code]) => code)),
    );
    const dead = ERROR_TABLE.filter(({ code }) => !quoted.has(code) && !BY_APOLLO.includes(code));
    expect(dead.map(({ kind, code }) => `${kind} ${code}`)).toEqual([]);
  });

  it("holds each once in its kind, with a cause and a cure in Chinese and no full stop at their ends", () => {
    const names = ERROR_TABLE.map(({ kind, code }) => `${kind}.${code}`);
    expect(names).toEqual([...new Set(names)]);
    for (const { kind, code, cause, cure, status } of ERROR_TABLE) {
      for (const words of [cause, cure]) {
        expect(words, code).toMatch(/\p{Script=Han}/u);
        expect(words, code).not.toMatch(/。$/u);
      }
      expect(status === null, code).toBe(kind !== "http");
    }
  });
});

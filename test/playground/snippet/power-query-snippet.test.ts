import { join } from "node:path";

import * as PQP from "@microsoft/powerquery-parser";
import { describe, expect, it } from "vitest";

import { readTabs } from "../../../playground/build/read-tabs.ts";
import { powerQuerySnippet } from "../../../playground/snippet/power-query-snippet.ts";
import { shown, written } from "./written.ts";

const tabs = readTabs(join(import.meta.dirname, "../../../playground/tabs"));

/** Reads M as Power Query's editor does; throws where it would mark an error. */
async function parseM(text: string): Promise<void> {
  const task = await PQP.TaskUtils.tryLexParse(PQP.DefaultSettings, text);
  if (PQP.TaskUtils.isError(task)) throw new Error(`${task.error.message}\n${text}`);
}

it("has a parser that tells wrong from right", async () => {
  await expect(parseM("let a = 1 in a")).resolves.toBeUndefined();
  await expect(parseM("let a = (1 in a")).rejects.toThrow();
});

describe("M text", () => {
  it.each(tabs)("of $name is read by Power Query's parser", async ({ query, variables }) => {
    const snippet = powerQuerySnippet(written(query, { variables, hasToken: true }));
    if ("text" in snippet) await parseM(snippet.text);
    else expect(snippet.reason).toContain("订阅");
  });

  it("begins at a literal address, as scheduled refresh wants it, and keeps the path apart", () => {
    const text = shown(powerQuerySnippet(written("{ a }")));
    expect(text).toContain('Web.Contents("http://plan.example.cn", [');
    expect(text).toContain('RelativePath = "graphql"');
  });

  it("escapes quotes, tabs and what would begin an escape", async () => {
    const operation = written('query ($t: String) { a(x: "\\"#(lf)") b(t: $t) }', {
      variables: '{"t": "一\\t二\\n\\"三\\" #(x)", "n": [1, 2.5, null, true], "o": {"名 称": -1}}',
    });
    const text = shown(powerQuerySnippet(operation));
    expect(text).toContain('#"t" = "一#(tab)二#(lf)""三"" #(#)(x)"');
    expect(text).toContain('#"n" = {1, 2.5, null, true}, #"o" = [#"名 称" = -1]');
    await parseM(text);
  });

  it("has a place for the token instead of the token", () => {
    expect(shown(powerQuerySnippet(written("{ a }", { hasToken: true })))).toContain('Token = "在此填入令牌');
    expect(shown(powerQuerySnippet(written("{ a }")))).not.toContain("Token");
  });
});

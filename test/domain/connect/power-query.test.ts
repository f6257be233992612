import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import { describe, expect, it } from "vitest";

import { mashup, powerQueryText } from "../../../server/domain/connect/power-query.ts";
import { SAVED_QUERIES } from "../../../server/domain/saved/saved-queries.ts";
import { connectionOf, textOf } from "../../support/connection-of.ts";

async function parses(text: string): Promise<boolean> {
  return TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, text));
}

describe("the query for Power Query", () => {
  it.each(SAVED_QUERIES)("of $name is M as Microsoft's own parser reads it", async ({ name, columns }) => {
    const text = textOf(powerQueryText(connectionOf(name, { search: "" })));
    expect(await parses(text)).toBe(true);
    expect(text).toContain(`Columns = ${columns.length},`);
  });

  it("would not be if a bracket were missing", async () => {
    expect(await parses(mashup(connectionOf()).replace("])", ")"))).toBe(false);
  });

  it("has a literal address, and the rest in RelativePath and Query", () => {
    const text = mashup(connectionOf("figures", { search: "area=西安市&area=全国&from=2015年" }));
    expect(text).toContain('Web.Contents("https://plan.example.cn:8443", [');
    expect(text).toContain('RelativePath = "data/figures.csv"');
    expect(text).toContain('Query = [#"area" = {"西安市", "全国"}, #"from" = "2015年"]');
    expect(text).toContain('{"periodEnd", type date}');
    expect(text).toContain('}, "en-US")');
  });

  it("stays M whatever a parameter holds", async () => {
    for (const evil of ['"', "#(lf)", "#(", '" & Secret & "', "a\nb\tc\rd"]) {
      const text = mashup(connectionOf("figures", { search: String(new URLSearchParams({ area: evil })) }));
      expect(await parses(text), evil).toBe(true);
    }
    const text = mashup(connectionOf("figures", { search: String(new URLSearchParams({ area: '#(lf)"' })) }));
    expect(text).toContain('#"area" = "#(#)(lf)"""');
  });
});

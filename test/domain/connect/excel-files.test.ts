import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import { DOMParser } from "@xmldom/xmldom";
import { expect, it } from "vitest";

import { dataConnectionText, webQueryText } from "../../../server/domain/connect/excel-files.ts";
import { mashup } from "../../../server/domain/connect/power-query.ts";
import { connectionOf, textOf } from "../../support/connection-of.ts";

it("writes a web query as Excel reads it: its kind, its version, its address, then its options", () => {
  const lines = textOf(webQueryText(connectionOf("clusters", { search: "tier=千亿级" }))).split("\r\n");
  expect(lines.slice(0, 4)).toEqual([
    ...["WEB", "1", "https://plan.example.cn:8443/data/clusters.html?tier=%E5%8D%83%E4%BA%BF%E7%BA%A7", ""],
  ]);
  expect(lines).toContain("Selection=AllTables");
});

it("carries the query for Power Query in a data connection, twice escaped", async () => {
  const connection = connectionOf("figures", { search: String(new URLSearchParams({ area: '<"&>' })) });
  const page = new DOMParser().parseFromString(
    textOf(dataConnectionText(connection)).replace(/<meta[^>]*>/gu, ""),
    "text/xml",
  );
  const data = page.getElementsByTagName("odc:PowerQueryMashupData")[0]?.textContent ?? "";
  const formula =
    new DOMParser().parseFromString(data, "text/xml").getElementsByTagName("Formula")[0]?.textContent ?? "";
  expect(formula).toBe(mashup(connection));
  expect(TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, formula))).toBe(true);
  expect(page.getElementsByTagName("odc:ConnectionString")[0]?.textContent).toContain("Location=观测值;");
});

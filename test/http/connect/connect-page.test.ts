import { expect, it } from "vitest";

import { CONNECTORS, findConnector } from "../../../server/domain/connect/connectors.ts";
import { connectPage } from "../../../server/http/connect/connect-page.ts";
import { connectionOf } from "../../support/connection-of.ts";

function pageOf(name: string, search: string, { client = "curl", problem = undefined as string | undefined } = {}) {
  const connector = findConnector(client) ?? CONNECTORS[0];
  if (!connector) throw new Error("No connector");
  const connection = connectionOf(name, { search });
  return connectPage({ connection, connector, problem, fileAddress: "/connect/file?a=1&b=2" });
}

it("opens the parameters that are set, and only those", () => {
  expect(pageOf("figures", "area=西安市")).toContain("<details open><summary>筛选（可不填）");
  expect(pageOf("figures", "")).not.toContain("<details open>");
  expect(pageOf("figures", "head=zh")).toContain("<details open><summary>分页、编码和列名");
  expect(pageOf("areas", "")).not.toContain("筛选");
});

it("shows the text with its steps, or why there is none", () => {
  const page = pageOf("figures", "area=西安市");
  expect(page).toContain('<pre id="text" tabindex="0" aria-label="连接文字">curl --fail');
  expect(page).toContain('href="/connect/file?a=1&amp;b=2" download="figures.sh"');
  expect(pageOf("targets", "", { client: "superset" })).toContain('<p class="refusal" role="alert">Superset');
  expect(pageOf("targets", "", { problem: "参数不对" })).toContain("参数不对。</p>");
});

it("describes every column", () => {
  expect(pageOf("figures", "")).toContain("<td><code>value</code></td><td>数值</td><td>数值</td><td>单位见 unit");
});

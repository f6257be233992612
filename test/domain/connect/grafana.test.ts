import { expect, it } from "vitest";

import { grafanaText } from "../../../server/domain/connect/grafana.ts";
import { connectionOf, textOf } from "../../support/connection-of.ts";

it("makes a dashboard with the table, and a line where there is time", () => {
  const { panels, __inputs } = JSON.parse(textOf(grafanaText(connectionOf())));
  expect(panels.map(({ type }: { type: string }) => type)).toEqual(["table", "timeseries"]);
  const [target] = panels[0].targets;
  expect(target).toMatchObject({
    ...{ type: "json", source: "url", parser: "backend", format: "table", root_selector: "" },
    url: "https://plan.example.cn:8443/data/figures.json",
    url_options: {
      method: "GET",
      params: [
        { key: "indicator", value: "规模以上工业增加值" },
        { key: "area", value: "西安市" },
      ],
    },
  });
  expect(target.columns.find(({ selector }: { selector: string }) => selector === "periodEnd").type).toBe("timestamp");
  expect(target.datasource.uid).toBe(`\${${__inputs[0].name}}`);
  expect(JSON.parse(textOf(grafanaText(connectionOf("clusters")))).panels).toHaveLength(1);
});

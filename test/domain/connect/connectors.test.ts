import { describe, expect, it } from "vitest";

import { CONNECTORS, findConnector } from "../../../server/domain/connect/connectors.ts";
import { SAVED_QUERIES } from "../../../server/domain/saved/saved-queries.ts";
import { connectionOf } from "../../support/connection-of.ts";

describe("the connectors", () => {
  it("are a closed list", () => {
    expect(CONNECTORS.map(({ code }) => code)).toEqual([
      ...["power-query", "odc", "iqy", "fine", "tableau", "superset", "grafana", "pandas", "r", "curl"],
    ]);
    expect(findConnector("curl")?.name).toBe("curl");
    expect(findConnector("Curl")).toBeUndefined();
  });

  it.each(CONNECTORS)("$code has a text for every saved query, or says why not", ({ textOf }) => {
    for (const { name } of SAVED_QUERIES) {
      const outcome = textOf(connectionOf(name, { search: "" }));
      if ("reason" in outcome) expect(outcome.reason).toMatch(/\p{Script=Han}.+。$/u);
      else {
        expect(outcome.text).toContain("plan.example.cn:8443");
        expect(outcome.fileName).toMatch(/^[\w.-]+$/u);
        expect(outcome.steps.every((step) => /\p{Script=Han}.*。$/u.test(step))).toBe(true);
      }
    }
  });

  it.each(CONNECTORS)("$code puts no token into an address", ({ textOf }) => {
    const outcome = textOf(connectionOf());
    const text = "text" in outcome ? outcome.text : "";
    const addresses = text.match(/\w+:\/\/[^\s"'<]+/gu) ?? [];
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => /token|key|:[^/\d]*@/iu.test(address))).toEqual([]);
  });

  it.each(CONNECTORS)("$code keeps a parameter that means to break out", ({ code, textOf }) => {
    const evil = `"'$(rm)\`;#(lf)</xml>\\`;
    const outcome = textOf(connectionOf("figures", { search: String(new URLSearchParams({ area: evil })) }));
    const text = "text" in outcome ? outcome.text : "";
    if (code === "curl") expect(text).toContain("'area=\"'\\''$(rm)`;#(lf)</xml>\\'");
    if (code === "odc") expect(text.match(/<\/xml>/gu)).toHaveLength(2);
    if (["fine", "grafana"].includes(code)) expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(evil));
    if (["iqy", "tableau", "superset"].includes(code)) expect(text).not.toContain(evil);
  });
});

import { describe, expect, it } from "vitest";

import { createCatalogue } from "../../../addin/client/catalogue.ts";
import type { Reply } from "../../../addin/client/transport.ts";

/** The catalogue of a server that answers everything so. */
function answering(data: unknown) {
  return createCatalogue(async () => ({ kind: "data", data }));
}

const FIGURE = {
  period: "2016年1-7月",
  value: 1234.5,
  status: "PUBLISHED",
  subject: "全国",
  source: "统计局",
  history: [],
  periods: [],
};
const TARGET = { year: 2016, operator: "AT_LEAST", amount: 7, unit: "%", quote: "增长7%" };
const INDICATOR = { code: "GYZJZ", name: "工业增加值", unit: "亿元", decimals: 1, definition: "…", latest: FIGURE };

describe("status", () => {
  it("is what the server holds", async () => {
    const latestRelease = { code: "2016-07", title: "1-7月", publishedOn: "2016-08-15" };
    const counts = { indicatorCount: 1, observationCount: 2, targetCount: 3 };
    expect(await answering({ status: { dataVersion: "v1", latestRelease, ...counts } }).status()).toEqual({
      kind: "value",
      value: { dataVersion: "v1", latestRelease: "1-7月，2016-08-15", ...counts },
    });
  });

  it("has no release before the first one", async () => {
    expect(await answering({ status: { dataVersion: "v1", latestRelease: null } }).status()).toMatchObject({
      value: { latestRelease: "", observationCount: 0 },
    });
  });
});

describe("search", () => {
  it("gives what was found", async () => {
    const found = { kind: "indicator", code: "GYZJZ", name: "工业增加值", unit: "亿元", detail: "" };
    expect(await answering({ search: [found] }).search("gyzjz")).toEqual({ kind: "value", value: [found] });
  });

  it("sends the text", async () => {
    const sent: unknown[] = [];
    const catalogue = createCatalogue(async ({ name }, variables) => {
      sent.push([name, variables]);
      return { kind: "data", data: { search: [] } };
    });
    await catalogue.search("gyzjz");
    expect(sent).toEqual([["Search", { text: "gyzjz", first: 20 }]]);
  });
});

describe("card", () => {
  it("is the indicator with its figure and its targets", async () => {
    expect(await answering({ indicator: { ...INDICATOR, targets: [TARGET] } }).card("GYZJZ")).toEqual({
      kind: "value",
      value: { ...INDICATOR, targets: [TARGET] },
    });
  });

  it.each([null, { ...FIGURE, value: null }])("has no figure when the latest is %j", async (latest) => {
    expect(await answering({ indicator: { ...INDICATOR, latest } }).card("GYZJZ")).toMatchObject({
      value: { latest: null, targets: [] },
    });
  });

  it.each([
    ["ends with the latest figure", "2016年1-7月", [1000, 1234.5], ["2016年1-5月", "2016年1-7月"]],
    ["ends before the latest figure", "2016年1-6月", [], []],
  ])("has the history that %s", async (_, period, history, periods) => {
    const nodes = [
      { period: "2016年1-5月", value: 1000 },
      { period, value: 1234.5 },
    ];
    const latest = { ...FIGURE, series: { observations: { nodes } } };
    expect(await answering({ indicator: { ...INDICATOR, latest } }).card("GYZJZ")).toMatchObject({
      value: { latest: { history, periods } },
    });
  });

  it("keeps a target in words", async () => {
    const targets = [{ ...TARGET, amount: null }];
    expect(await answering({ indicator: { ...INDICATOR, targets } }).card("GYZJZ")).toMatchObject({
      value: { targets },
    });
  });

  it("is nothing for an unknown code", async () => {
    expect(await answering({ indicator: null }).card("X")).toEqual({ kind: "value", value: null });
  });
});

describe("a failure", () => {
  it.each<Reply>([{ kind: "unauthorized" }, { kind: "busy", retryAfter: 0 }])(
    "of kind $kind is passed on",
    async (reply) => {
      expect(await createCatalogue(async () => reply).status()).toEqual({ kind: "failure", failure: reply });
    },
  );

  it("is an answer that is no data", async () => {
    expect(await answering("nonsense").status()).toMatchObject({ failure: { kind: "rejected" } });
  });
});

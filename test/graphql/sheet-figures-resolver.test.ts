import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { SHEET_FIGURES } from "../../addin/client/sheet-figures.ts";
import { monthOrdinal } from "../../server/domain/month.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const PROFITS = { indicators: ["ABOVE_SCALE_INDUSTRIAL_PROFIT"], areas: ["100000"], members: [""] };

function meanings(...ends: readonly number[]) {
  return {
    series: ends.map(() => 0),
    bases: ends.map(() => "month"),
    starts: ends.map((month) => monthOrdinal(2016, month)),
    ends: ends.map((month) => monthOrdinal(2016, month)),
  };
}

describe("a sheet's figures", () => {
  it("are what is published and what formulas would give", async () => {
    const { sheetFigures } = await client.data(SHEET_FIGURES.text, { series: PROFITS, meanings: meanings(6, 1) });
    expect(sheetFigures.meanings.value).toEqual([6181.79, null]);
    expect(sheetFigures.meanings.isDerived).toEqual([1, 0]);
    expect(sheetFigures.texts[sheetFigures.meanings.source[0]]).toMatch(/^测算：2016年1-6月 − 2016年1-5月/u);
    expect(sheetFigures.refusals[sheetFigures.meanings.refusal[1]]).toMatchObject({ code: "NOT_PUBLISHED" });
    const june = sheetFigures.published.month.indexOf(monthOrdinal(2016, 6));
    expect(sheetFigures.published.basis[june]).toBe("year-to-date");
    expect(sheetFigures.published.value[june]).toBe(29_998.22);
  });

  it("can be those of a day in the past", async () => {
    const gdp = { indicators: ["REGIONAL_GDP"], areas: ["610100"], members: [""] };
    const year = { series: [0], bases: ["year"], starts: [monthOrdinal(2015, 1)], ends: [monthOrdinal(2015, 12)] };
    const valueOn = async (asOf?: string) =>
      (await client.data(SHEET_FIGURES.text, { series: gdp, meanings: year, asOf })).sheetFigures.meanings.value;
    expect([await valueOn(), await valueOn("2016-06-30")]).toEqual([[5932.861], [5810.03]]);
    const { errors } = await client.ask(SHEET_FIGURES.text, { series: gdp, meanings: year, asOf: "昨天" });
    expect(errors[0]?.extensions?.code).toMatch(/^VINTAGE_/u);
  });

  it("know nothing of a series that nobody publishes", async () => {
    const series = { ...PROFITS, areas: ["000000"] };
    const { sheetFigures } = await client.data(SHEET_FIGURES.text, { series, meanings: meanings(6) });
    expect(sheetFigures.published.series).toEqual([]);
    expect(sheetFigures.meanings.value).toEqual([null]);
  });

  it.each([
    [
      { series: { ...PROFITS, areas: [] }, meanings: meanings() },
      "series.areas 有 0 项，需要与 indicators 一样有 1 项。",
    ],
    [{ series: PROFITS, meanings: { ...meanings(6), ends: [] } }, "meanings.ends 有 0 项，需要与 series 一样有 1 项。"],
    [
      { series: PROFITS, meanings: { ...meanings(6), series: [3] } },
      "meanings.series 指向序列的位置 3（从 0 起），但只有 1 个序列。",
    ],
    [{ series: PROFITS, meanings: { ...meanings(6), bases: ["week"] } }, /^meanings\.bases 里的“week”不是 month、/u],
    [{ series: PROFITS, meanings: { ...meanings(6), ends: [5] } }, /起止月（24197、5）颠倒。$/u],
  ])("are refused for %j", async (variables, message) => {
    const error = await client.error(SHEET_FIGURES.text, variables);
    expect(error.extensions?.code).toBe("BAD_USER_INPUT");
    if (typeof message === "string") expect(error.message).toBe(message);
    else expect(error.message).toMatch(message);
  });

  it("are asked for in bounded portions", async () => {
    const many = Array.from({ length: 1_001 }, () => "X");
    const series = { indicators: many, areas: many, members: many };
    const error = await client.error(SHEET_FIGURES.text, { series, meanings: meanings() });
    expect(error.message).toBe("至多 1000 个序列，收到 1001 个。");
  });
});

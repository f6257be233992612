import type { Page } from "playwright-core";

import { monthOrdinal } from "../../../server/domain/month.ts";
import { toFigureColumns } from "../../../server/domain/sheet/figure-columns.ts";
import { COUNTRY, madeUpFigures, OUTPUT } from "../../support/made-up-figures.ts";
import { type Api, type PaneOptions, type PaneStage, wellApi } from "./pane-page.ts";

const FIGURES = madeUpFigures({
  series: [{ basis: "year", from: monthOrdinal(2014, 12), step: 12, values: [100.1, 110.2, 120.3] }],
});

const NAMES = {
  homeArea: COUNTRY.area,
  indicators: [{ ...OUTPUT, kind: "FLOW", priceBasis: null, growthOf: null }],
  areas: [{ code: COUNTRY.area, name: "全国", shortName: "全国", aliases: [], level: "COUNTRY", parent: null }],
  members: [],
};

/** A server that knows one indicator, 总产值, with three years of figures. */
export const sheetsApi: Api = (operation, variables, token) => {
  if (operation === "Dictionary") return { catalogue: NAMES };
  if (operation !== "SheetFigures") return wellApi(operation, variables, token);
  const { series, meanings } = JSON.parse(JSON.stringify(variables));
  const names = series.indicators.map((indicator: string) => ({ indicator, subject: COUNTRY }));
  const asked = meanings.series.map((at: number, cell: number) => {
    const period = { start: meanings.starts[cell], end: meanings.ends[cell] };
    return { series: at, meaning: { ...names[at], basis: meanings.bases[cell], period, unit: "" } };
  });
  return { sheetFigures: toFigureColumns(FIGURES, { series: names, meanings: asked }) };
};

/** A table with one figure that is not the published one, and a row whose name nobody knows. */
export const DOUBTFUL: Readonly<Record<string, string | number>> = {
  D1: "全国工业生产情况",
  ...{ D2: "指标", E2: "2014年", F2: "2015年", G2: "2016年" },
  ...{ D3: "总产值", E3: 100.1, F3: 999.9, G3: 120.3 },
  ...{ D4: "没有这个指标", E4: 1, F4: 2, G4: 3 },
};

/** Types a table into the fake workbook. */
export async function typeTable(page: Page, table: Readonly<Record<string, string | number>>): Promise<void> {
  await page.evaluate((cells) => Object.assign(Reflect.get(window, "fake").cells, cells), table);
}

/** A pane beside a workbook with that table, which was looked at. */
export async function lookedAt(
  stage: PaneStage,
  table: Readonly<Record<string, string | number>> = DOUBTFUL,
  options: PaneOptions = {},
): Promise<Page> {
  const page = await stage.page({ api: sheetsApi, tab: "表格", ...options });
  await typeTable(page, table);
  await page.getByRole("button", { name: "识别并核对本工作簿" }).click();
  await page.getByRole("button", { name: "重新识别并核对" }).waitFor();
  return page;
}

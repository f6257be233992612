import type { Page } from "playwright-core";

import { type Api, type PaneOptions, type PaneStage, STATUS, wellApi } from "./pane-page.ts";

/** A workbook with two figures, one of them not published, a formula from elsewhere, and one of the analyst's own. */
export const LIVE_REPORT = {
  cells: {
    ...{ D2: "指标", E2: "2015年", F2: "2016年" },
    ...{ D3: "总产值", E3: "=PLAN.METRIC($D3,E$2)", F3: "=PLAN.METRIC($D3,F$2)", G3: "=E3*2" },
    E4: "=_xldudf_PLAN_METRIC($D3,E$2)",
  },
  results: { E3: 110.2, F3: "#N/A", G3: 220.4, E4: "#NAME?" },
};

/** A server that gives every cell the same figure, and every source the same citation. */
export const figureApi =
  (figure: number): Api =>
  (operation, variables, token) => {
    if (operation === "Status") return STATUS;
    if (operation !== "Answers") return wellApi(operation, variables, token);
    const { questions } = JSON.parse(JSON.stringify(variables));
    const isSource: boolean[] = questions.ask.map((at: number) => questions.asks[at] === "SOURCE");
    const textAt = isSource.flatMap((is, at) => (is ? [at] : []));
    return {
      answers: {
        dataVersion: STATUS.status.dataVersion,
        values: isSource.map((is) => (is ? null : figure)),
        ...{ textAt, texts: textAt.map(() => "来源：年鉴") },
        ...{ refusedAt: [], refusedWith: [], refusals: [] },
      },
    };
  };

/** A pane beside the workbook with live figures. */
export async function besideLiveReport(stage: PaneStage, options: PaneOptions = {}): Promise<Page> {
  const page = await stage.page({ tab: "定稿", api: figureApi(110.2), ...options });
  await page.evaluate(({ cells, results }) => {
    const fake = Reflect.get(window, "fake");
    Object.assign(fake.cells, cells);
    Object.assign(fake.results, results);
  }, LIVE_REPORT);
  return page;
}

/** The workbook frozen, its formulas showing nothing any more but what they are. */
export async function frozenReport(stage: PaneStage, options: PaneOptions = {}): Promise<Page> {
  const page = await besideLiveReport(stage, options);
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await page.getByRole("button", { name: "定稿 2 格" }).click();
  await page.getByText("已定稿 2 格。").waitFor();
  await page.evaluate("fake.results = {}");
  return page;
}

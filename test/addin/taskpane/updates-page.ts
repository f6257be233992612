import type { Page } from "playwright-core";

import { answersTo, askedFor } from "../client/fake-server.ts";
import { type Api, type PaneOptions, type PaneStage, STATUS, wellApi } from "./pane-page.ts";
import { sheetsApi } from "./sheets-page.ts";

/** A server that publishes: the figures of indicators that begin with 变 change with each release. */
export class PublishingServer {
  sequence = 1;
  /** Versions before this one are unknown to it; asking is refused. */
  oldest = 1;
  readonly operations: string[] = [];

  readonly api: Api = (operation, variables, token) => {
    this.operations.push(operation);
    const dataVersion = `v${this.sequence}`;
    if (operation === "Answers") return { answers: answersTo(this.figures(variables, this.sequence), dataVersion) };
    if (operation === "ChangedAnswers") return this.changed(variables);
    if (operation === "Dictionary" || operation === "SheetFigures") return sheetsApi(operation, variables, token);
    if (operation === "CellFigure") return cellFigureOf(String(variables.indicator));
    if (operation !== "Status" && operation !== "Position") return wellApi(operation, variables, token);
    return { status: { ...STATUS.status, dataVersion, sequence: this.sequence } };
  };

  private changed(variables: Readonly<Record<string, unknown>>): object | number {
    const since = Number(String(variables.since).slice(1));
    if (since < this.oldest) return { errors: [{ message: "没有这个版本", extensions: { code: "VINTAGE_UNKNOWN" } }] };
    const names = askedFor(variables);
    const at = names.flatMap((name, index) => (name.startsWith("变") ? [index] : []));
    const columns = (version: number) => {
      const figures = this.figures(variables, version);
      return answersTo(
        at.map((index) => figures[index] ?? ""),
        `v${version}`,
      );
    };
    const { sequence } = this;
    const changed = { dataVersion: `v${sequence}`, sequence, at, before: columns(since), after: columns(sequence) };
    return { changedAnswers: changed };
  }

  private figures(variables: Readonly<Record<string, unknown>>, version: number): string[] {
    return askedFor(variables).map((name) => (name.startsWith("变") ? `${name}${version}` : name));
  }
}

/** What is told of one figure: it was 5, and was revised. */
function cellFigureOf(indicator: string): object {
  const release = (at: number) => ({ title: `第${at}次发布`, publishedOn: `2016-0${at}-15` });
  const behind = {
    ...{
      period: "2016年",
      value: 11,
      unit: "亿元",
      subject: "西安市",
      source: `来源：${indicator}的发布（2016-02-15）`,
    },
    revisions: [
      { value: 5, status: "PRELIMINARY", current: false, release: release(1) },
      { value: 11, status: "REVISED", current: true, release: release(2) },
    ],
  };
  const details = { 单位: "亿元", 期间: "2016年", 口径: "全年", 来源: "第2次发布", 原文: "力争达到11亿元，增长7%" };
  return {
    answer: {
      ...{ value: 11, text: null, observations: [behind] },
      details: Object.entries(details).map(([name, text]) => ({ name, text })),
    },
  };
}

/** A pane beside a workbook whose cells ask for those indicators, from B1 downwards, calculated before a release. */
export async function outdatedWorkbook(
  stage: PaneStage,
  indicators: readonly string[],
  options: PaneOptions = {},
): Promise<{ page: Page; server: PublishingServer }> {
  const server = new PublishingServer();
  const page = await stage.page({ tab: "首页", ...options, api: server.api });
  await page.getByText("单元格的数据都是最新的。").waitFor();
  await page.evaluate((names) => {
    const fake = Reflect.get(window, "fake");
    const call = (row: number) =>
      fake.functions.METRIC(names[row - 1], 2016, null, null, null, null, { address: `Sheet1!B${row}` });
    names.forEach((name, at) => {
      fake.cells[`B${at + 1}`] = `=PLAN.METRIC("${name}",2016)`;
    });
    const refused = (row: number) => (error: { code: string }) => {
      fake.results[`B${row}`] = error.code;
    };
    fake.onCalculate = (cell: string) => {
      const row = Number(cell.slice(1));
      call(row).then((value: unknown) => {
        fake.shown = { ...fake.shown, [cell]: value };
        fake.results[cell] = value;
      }, refused(row));
    };
    return Promise.all(names.map((_, at) => call(at + 1).catch(refused(at + 1))));
  }, indicators);
  server.sequence = 2;
  await page.getByRole("button", { name: "检查更新" }).click();
  return { page, server };
}

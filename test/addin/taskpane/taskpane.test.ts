import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { answersTo, askedFor } from "../client/fake-server.ts";
import { type Api, PaneStage, wellApi } from "./pane-page.ts";

let stage: PaneStage;
let requests: number;

/** A server that answers the questions of cells, too. */
const api: Api = (operation, variables, token) => {
  if (operation !== "Answers") return wellApi(operation, variables, token);
  requests++;
  return { answers: answersTo(askedFor(variables), "v1") };
};

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

/** What cells show that call METRIC for those indicators, from B1 downwards, all at once. */
function calculate(page: Page, indicators: readonly string[]): Promise<unknown[]> {
  return page.evaluate((names) => {
    const { metric, cells } = {
      metric: Reflect.get(window, "fake").functions.METRIC,
      cells: Reflect.get(window, "fake").cells,
    };
    return Promise.all(
      names.map((name, at) => {
        cells[`B${at + 1}`] = `=PLAN.METRIC("${name}",2016)`;
        const call = metric(name, 2016, null, null, null, null, { address: `Sheet1!B${at + 1}` });
        return call.catch((error: { code: string; message: string }) => `${error.code} ${error.message}`);
      }),
    );
  }, indicators);
}

describe("the page", () => {
  it("answers all cells with one request", async () => {
    requests = 0;
    const page = await stage.page({ api });
    expect(await calculate(page, ["指标1", "指标404", "指标3", "指标1"])).toEqual([1, "#N/A 没有公布数据。", 3, 1]);
    expect(requests).toBe(1);
  });

  it("tells a cell what is wrong without asking the server", async () => {
    requests = 0;
    const page = await stage.page({ api });
    expect(await calculate(page, [""])).toEqual([expect.stringContaining("#VALUE! 没有写指标。")]);
    expect(requests).toBe(0);
  });

  it("recalculates its cells when a token is given", async () => {
    const page = await stage.page({ api: (...asked) => (asked[2] === "Bearer secret" ? api(...asked) : 401) });
    expect(await calculate(page, ["指标7"])).toEqual([expect.stringContaining("#N/A Plancell 服务器需要访问令牌")]);
    await page.getByLabel("访问令牌").fill("secret");
    await page.getByLabel("访问令牌").press("Enter");
    await page.waitForFunction("fake.recalculated.length > 0");
    expect(await page.evaluate("fake.recalculated")).toEqual(["B1"]);
    expect(await calculate(page, ["指标7"])).toEqual([7]);
  });

  it("gives the ribbon its command", async () => {
    const page = await stage.page({ api });
    await page.evaluate(
      () => new Promise((completed) => Reflect.get(window, "fake").commands.refreshAll({ completed })),
    );
    expect(await page.evaluate("fake.calculated")).toBe(1);
  });
});

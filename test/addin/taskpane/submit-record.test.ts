import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { typeTable } from "./sheets-page.ts";
import { idle, readAgain, submitApi } from "./submit-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

const TABLE = {
  ...{ A1: "项目", B1: "月份", C1: "总投资", A2: "甲厂", B2: "2016年6月", C2: 120.4 },
  ...{ A4: "指标", B4: "2015年", A5: "总产值", B5: 5 },
};

it("shows what the rows are taken for, and reads them otherwise where the analyst says so", async () => {
  const kinds: unknown[] = [];
  const api = submitApi();
  const page = await stage.page({
    tab: "报送",
    api: (operation, variables, token) => {
      if (operation === "ImportRecords") kinds.push(JSON.parse(JSON.stringify(variables)).input.kind);
      return api(operation, variables, token);
    },
  });
  await typeTable(page, TABLE);
  await page.getByRole("radio", { name: "其他记录" }).check();
  await readAgain(page, "A4:B5");
  await page.getByText("交叉表请先改成一行一条记录").waitFor();
  expect(await page.getByLabel("这些行是").inputValue()).toBe("");
  await readAgain(page, "A1:C2");
  expect(await page.getByLabel("这些行是").inputValue()).toBe("projects");
  await page.getByLabel("这些行是").selectOption("项目进度");
  await idle(page);
  await page.getByRole("button", { name: "报送 1 个记录" }).click();
  await page.getByRole("region", { name: "报送收据" }).getByText("IMPORT.25").waitFor();
  expect(kinds).toEqual(["PROJECTS", "PROJECT_PROGRESS", "PROJECT_PROGRESS"]);
  await page.getByRole("radio", { name: "数据", exact: true }).check();
  expect(await page.getByLabel("这些行是").count()).toBe(0);
});

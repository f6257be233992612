import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { lookedAt } from "./sheets-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("holds typed numbers against what the workbook keeps, a day that is given, or today, and says which", async () => {
  const page = await lookedAt(stage);
  await page.getByText("工作簿没有记录版本，即按现在的数").waitFor();
  const field = page.getByLabel("手填数与哪个版本核对");
  await field.selectOption("某一天已公布的数");
  await page.getByLabel("哪一天").fill("2016-06-30");
  await page.getByText("与2016-06-30 已公布的数一致").waitFor();
  expect(await page.getByLabel("哪一天").inputValue()).toBe("2016-06-30");
  await field.selectOption("现在的数");
  await page.getByText("与公布数一致").waitFor();
  expect(await page.getByLabel("哪一天").isVisible()).toBe(false);
});

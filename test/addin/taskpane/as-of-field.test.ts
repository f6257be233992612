import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { lookedAt } from "./sheets-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("holds typed numbers against the day that is given, and against today when it is emptied", async () => {
  const page = await lookedAt(stage);
  const field = page.getByLabel("按哪一天已公布的数核对");
  await field.fill("2016-06-30");
  await page.getByText("与2016-06-30 已公布的数一致").waitFor();
  expect(await field.inputValue()).toBe("2016-06-30");
  await field.fill("");
  await page.getByText("与公布数一致").waitFor();
});

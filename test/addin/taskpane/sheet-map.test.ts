import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { lookedAt } from "./sheets-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("draws each cell by what is known of it, with a name for those who hear it", async () => {
  const page = await lookedAt(stage);
  await page.getByText("Sheet1：1 张表，3 格").click();
  const map = page.getByRole("img", { name: "工作表 Sheet1 的示意图" });
  const count = (look: string) => map.locator(`.${look}`).count();
  expect([await count("known"), await count("wrong"), await count("asked")]).toEqual([2, 1, 3]);
});

it("stays small for a long table, and shows what is wrong in it", async () => {
  const years = Array.from({ length: 400 }, (_, at) => at + 3);
  const cells = Object.fromEntries(
    years.flatMap((row) => [
      [`D${row}`, "总产值"],
      [`E${row}`, row === 300 ? 1 : 100.1],
    ]),
  );
  const page = await lookedAt(stage, { D1: "全国工业生产情况", D2: "指标", E2: "2014年", ...cells });
  await page.getByText("Sheet1：1 张表，400 格").click();
  const map = page.getByRole("img", { name: "工作表 Sheet1 的示意图" });
  expect(await map.locator("rect").count()).toBeLessThanOrEqual(120);
  expect(await map.locator(".wrong").count()).toBe(1);
});

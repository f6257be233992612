import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

/** A pane with a list of three results. */
async function listed() {
  const page = await stage.page();
  const box = page.getByRole("combobox");
  await box.fill("gsgy");
  await page.getByText("3 个结果").waitFor();
  const active = async () => page.locator(`#${await box.getAttribute("aria-activedescendant")} .name`).textContent();
  return { page, box, active, options: page.getByRole("option") };
}

it("shows kind and unit beside the name", async () => {
  const { options } = await listed();
  expect(await options.locator(".name").allTextContents()).toEqual([
    "规模以上工业增加值",
    "规模以上工业增加值同比",
    "汽车产业集群",
  ]);
  expect(await options.locator(".kind").allTextContents()).toEqual(["指标 · 亿元", "指标 · %", "集群"]);
});

it("is named by its box while it is open", async () => {
  const { box, page } = await listed();
  expect(await box.getAttribute("aria-expanded")).toBe("true");
  expect(await page.locator(`#${await box.getAttribute("aria-controls")}`).getAttribute("role")).toBe("listbox");
});

it("moves around its ends", async () => {
  const { page, box, active } = await listed();
  expect(await active()).toBe("规模以上工业增加值");
  await box.press("ArrowDown");
  expect(await active()).toBe("规模以上工业增加值同比");
  await box.press("ArrowUp");
  await box.press("ArrowUp");
  expect(await active()).toBe("汽车产业集群");
  expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(1);
});

it("is chosen from with the mouse as well", async () => {
  const { page, options } = await listed();
  await options.nth(2).click();
  await page.getByRole("heading", { name: "汽车产业集群" }).waitFor();
  expect(await options.count()).toBe(0);
});

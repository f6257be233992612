import type { Frame, Page } from "playwright-core";

/** Brings a page of the task pane into view by its name. */
export async function openTab(pane: Page | Frame, name: string): Promise<void> {
  const tab = pane.getByRole("tab", { name, exact: true });
  await tab.click();
  await tab.and(pane.locator('[aria-selected="true"]')).waitFor();
}

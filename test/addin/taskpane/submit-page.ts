import type { Page } from "playwright-core";

import type { Api, PaneOptions, PaneStage } from "./pane-page.ts";
import { sheetsApi, typeTable } from "./sheets-page.ts";

/** What the server of {@link submitApi} does beside reading. */
export interface Submitting {
  readonly mayPublish?: boolean;
  /** HTTP statuses of the next sendings that are no checks; the server has written all the same. */
  readonly lost?: number[];
  /** Keys under which something was written. */
  readonly written?: string[];
}

const RECEIPT = {
  ...{ release: "IMPORT.25", sha256: "5f".repeat(32), importedAt: "2016-08-16T01:02:03.000Z" },
  counts: { added: 0, changed: 1, same: 1, withdrawn: 0 },
};

/**
 * A server that has 110.2 for every figure: a row that says so is the same, one of an indicator 没有… is refused, and a
 * value above a thousand is doubted.
 */
export function submitApi({ mayPublish = true, lost = [], written = [] }: Submitting = {}): Api {
  return (operation, variables, token) => {
    if (operation === "ImportHeadings") return { importHeadings: [] };
    const receiptOf = (key: unknown) => (written.includes(String(key)) ? RECEIPT : null);
    if (operation === "ImportReceipt") {
      return { importReceipt: receiptOf(variables.key), status: { dataVersion: "2016-08-15.25" } };
    }
    const name = operation === "ImportRecords" ? "importRecords" : "importFigures";
    if (operation !== "ImportFigures" && operation !== "ImportRecords") return sheetsApi(operation, variables, token);
    const { input } = JSON.parse(JSON.stringify(variables));
    const { dryRun } = input;
    if (!dryRun) written.push(input.idempotencyKey);
    const status = dryRun ? undefined : lost.shift();
    return status ?? { [name]: answerTo(input, dryRun ? null : RECEIPT, mayPublish) };
  };
}

interface Input {
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly firstRow: number;
}

function answerTo({ rows, firstRow }: Input, receipt: object | null, mayPublish: boolean): object {
  const header = rows[0] ?? [];
  const valueAt = header.findIndex((name) => /^(数值|value|总投资)/u.test(String(name)));
  const lines = rows.flatMap((cells, at) => {
    if (at === 0 || cells.length === 0) return [];
    const value = Number(cells[valueAt]);
    const fate = String(cells[0]).startsWith("没有") ? "refused" : value === 110.2 ? "same" : "changed";
    return [{ row: firstRow + at, fate, figure: `全国 · ${cells[0]}`, value }];
  });
  const doubted = lines.filter(({ value, fate }) => value > 1000 && fate === "changed");
  const refused = lines.filter(({ fate }) => fate === "refused");
  return {
    ...{ ending: receipt ? "WRITTEN" : "DRY_RUN", dataVersion: "2016-08-15.25", mayPublish, receipt, skipped: [] },
    counts: { warnings: doubted.length },
    lines: {
      row: lines.map(({ row }) => row),
      fate: lines.map(({ fate }) => fate),
      figure: lines.map(({ figure }) => figure),
      unit: lines.map(() => "亿元"),
      before: lines.map(() => 110.2),
      after: lines.map(({ value }) => value),
    },
    refusals: refused.map(({ row }) => ({
      code: "INDICATOR_UNKNOWN",
      row,
      column: "指标",
      message: "没有这个指标。请改正。",
    })),
    warnings: doubted.map(({ row }) => ({
      ...{ code: "VALUE_JUMP", row, column: "" },
      message: "约为已有数据的1万倍。请核对单位；没有错的，用 --yes 确认。",
    })),
  };
}

/** A flat table with a figure that is new, one that is the same and one of an indicator that nobody knows. */
export const FLAT: Readonly<Record<string, string | number>> = {
  ...{ A1: "指标", B1: "地区", C1: "期间", D1: "数值" },
  ...{ A2: "总产值", B2: "全国", C2: "2016年", D2: 120.4 },
  ...{ A3: "总产值", B3: "全国", C3: "2015年", D3: 110.2 },
  ...{ A4: "没有这个指标", B4: "全国", C4: "2016年", D4: 1 },
};

/** A pane at 报送 beside a workbook with that table, of which that range was selected and read. */
export async function readAt(
  stage: PaneStage,
  range: string,
  table: Readonly<Record<string, string | number>> = FLAT,
  options: PaneOptions = {},
): Promise<Page> {
  const page = await stage.page({ api: submitApi(), tab: "报送", ...options });
  await typeTable(page, table);
  await readAgain(page, range);
  return page;
}

/** Selects a range and reads it. */
export async function readAgain(page: Page, range: string): Promise<void> {
  await page.evaluate((selected) => Object.assign(Reflect.get(window, "fake"), { selected }), range);
  await page.getByRole("button", { name: "读取所选区域" }).click();
  await idle(page);
}

/** Until nothing is under way. */
export async function idle(page: Page): Promise<void> {
  await page.getByRole("progressbar", { name: "报送进度" }).waitFor({ state: "hidden" });
}

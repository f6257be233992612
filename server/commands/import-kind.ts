import { type HeaderMapping, readFigureHeader } from "../domain/import/figure-header.ts";
import type { ImportRow } from "../domain/import/import-row.ts";
import { INDICATOR_COLUMNS, INDICATOR_REQUIRED } from "../domain/import/indicator-record.ts";
import { PHASED_PLAN_COLUMNS, PHASED_PLAN_REQUIRED } from "../domain/import/phased-plan-record.ts";
import { PROGRESS_COLUMNS, PROJECT_COLUMNS } from "../domain/import/project-columns.ts";
import { readRecords } from "../domain/import/record-table.ts";
import type { ImportTable } from "../store/figure-import.ts";
import { CommandFault } from "./command.ts";

/** What the rows of a table are. */
export type ImportKind = "figures" | "indicators" | "phased-plans" | "projects" | "project-progress";

const NAMES: Readonly<Record<string, ImportKind>> = {
  ...{ figures: "figures", observations: "figures", 数据: "figures", indicators: "indicators", 指标: "indicators" },
  ...{ "phased-plans": "phased-plans", 分月计划: "phased-plans" },
  ...{ projects: "projects", 项目: "projects", "project-progress": "project-progress", 项目进度: "project-progress" },
};

const HEAD_ROWS = 21;

/** What a person says the rows are, else what the first table's header says; figures where it says nothing. */
export async function importKindOf(
  tables: readonly ImportTable[],
  named: string,
  mapping: HeaderMapping,
): Promise<ImportKind> {
  if (named === "") return kindOfRows(await firstRows(tables), mapping);
  const kind = Object.hasOwn(NAMES, named) ? NAMES[named] : undefined;
  if (kind) return kind;
  throw new CommandFault(`--kind 收到“${named}”；请写 数据、指标、分月计划、项目 或 项目进度。`);
}

function kindOfRows(rows: readonly ImportRow[], mapping: HeaderMapping): ImportKind {
  if (rows.some(({ cells }) => readFigureHeader(cells, mapping))) return "figures";
  if (readRecords(rows, INDICATOR_COLUMNS, INDICATOR_REQUIRED)) return "indicators";
  if (readRecords(rows, PHASED_PLAN_COLUMNS, PHASED_PLAN_REQUIRED)) return "phased-plans";
  if (readRecords(rows, PROGRESS_COLUMNS, ["project", "period", "completed"])) return "project-progress";
  const isProjects = (["stage", "total_investment"] as const).some((field) =>
    readRecords(rows, PROJECT_COLUMNS, ["name", field]),
  );
  return isProjects ? "projects" : "figures";
}

async function firstRows([table]: readonly ImportTable[]): Promise<readonly ImportRow[]> {
  const rows: ImportRow[] = [];
  if (!table) return rows;
  for await (const batch of table.batches()) {
    rows.push(...batch.slice(0, HEAD_ROWS));
    if (rows.length >= HEAD_ROWS) break;
  }
  return rows.slice(0, HEAD_ROWS);
}
